"""Addresses of the web, as sources and evidence have them."""

import re
from collections.abc import Sequence

from brede_welvaart.errors import Fault, FaultCode
from brede_welvaart.model._check import wrong

# What no host has in it.
_NOT_IN_HOST = r'[\s"%<>\\^`{|}]'


def web_address(value: object) -> Sequence[Fault]:
    """An absolute http or https address of a host that can exist."""
    if type(value) is str and _is_web_address(value):
        return ()
    return wrong(FaultCode.NOT_AN_ADDRESS, value)


def _is_web_address(value: str) -> bool:
    from urllib.parse import urlsplit

    if not value.isprintable() or " " in value:
        return False
    try:
        parts = urlsplit(value)
        host, _ = parts.hostname, parts.port  # a port that cannot be is an error
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and host is not None and _is_host(host)


def _is_host(host: str) -> bool:
    """Whether a host has names between its dots, or is the number of an IPv6 one."""
    if ":" in host:
        return True
    names = host.removesuffix(".").split(".")
    return all(names) and re.search(_NOT_IN_HOST, host) is None

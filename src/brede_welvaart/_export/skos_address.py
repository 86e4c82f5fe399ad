"""The addresses (IRIs) of what is written as SKOS, all under one base that the caller owns."""

import re
from urllib.parse import SplitResult, quote, urlsplit

from brede_welvaart.errors import DataError, Fault, FaultCode, Phrase

_ADDRESS = Phrase(
    "een volledig adres met http, https of urn", "an absolute http, https or urn address"
)
# One sign that an address may hold by RFC 3986: a % only before two hexadecimal digits.
_SIGN = r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2}"
_URN = r"urn:[a-z0-9][a-z0-9\-]{0,30}[a-z0-9]:(?!/)"
_TO_ENCODE = r"[^!-~]|[<>\"{}|\\^`]|%(?![0-9A-Fa-f]{2})"


class Addresses:
    """Gives every record its address.

    Args:
        base: With what each address begins: an absolute http, https or urn address. A slash is
            put behind it, or a colon behind a urn, unless it ends in ``/``, ``#`` or ``:``.

    Raises:
        DataError: If it is no such address, or nothing can be put behind it; it says why.

    >>> Addresses("https://voorbeeld.nl/begrippen").of("theme", "cbs.wonen")
    'https://voorbeeld.nl/begrippen/theme/cbs.wonen'
    """

    def __init__(self, base: str) -> None:
        fault = _why_not(base)
        if fault is not None:
            raise DataError([fault.under("base")])
        end = ":" if _is_urn(base) else "/"
        self._base = base if base.endswith(("/", "#", end)) else base + end

    def of(self, kind: str, key: str) -> str:
        """The address of a record.

        Args:
            kind: What it is, such as ``theme``.
            key: By what it is known within its kind. All ids of the library are made of ASCII
                letters, digits and ``_ - .``, which may stand in an address as they are.
        """
        return f"{self._base}{kind}/{key}"


def encoded(url: str) -> str:
    """An address of others with all that may not stand in an address percent-encoded.

    >>> encoded("https://voorbeeld.nl/één?q=<b>&p=100%25")
    'https://voorbeeld.nl/%C3%A9%C3%A9n?q=%3Cb%3E&p=100%25'
    """
    return re.sub(_TO_ENCODE, lambda found: quote(found[0], safe=""), url)


def _is_urn(base: str) -> bool:
    return re.match(_URN, base, re.IGNORECASE) is not None


def _why_not(base: object) -> Fault | None:
    """Why no addresses can be made with this base; None if they can."""
    if not isinstance(base, str):
        return Fault(FaultCode.NOT_OF_FORM, given=base, wanted=_ADDRESS)
    rest = re.sub(_SIGN, "", base)
    if rest:
        return Fault(FaultCode.BASE_SIGN, given=rest[0])
    if _is_urn(base):
        has_more = any(sign in base for sign in "?#[]")
        return Fault(FaultCode.BASE_URN) if has_more else None
    return _why_not_web(base)


def _why_not_web(base: str) -> Fault | None:
    parts = _web_parts(base)
    if parts is None:
        return Fault(FaultCode.NOT_OF_FORM, given=base, wanted=_ADDRESS)
    if parts.username is not None:
        return Fault(FaultCode.BASE_USER)
    if "?" in base or parts.fragment:
        return Fault(FaultCode.BASE_QUERY)
    if {".", ".."} & set(parts.path.split("/")) or set("[]") & set(parts.path):
        return Fault(FaultCode.BASE_PATH)
    return None


def _web_parts(base: str) -> SplitResult | None:
    """The parts of an http or https address with a host; None of all else."""
    try:
        parts = urlsplit(base)
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # a port that is no number, a bracket that is not closed
        return None
    return parts if is_web else None

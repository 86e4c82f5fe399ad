"""Where a fact comes from: addresses of the web."""

from collections.abc import Callable
from typing import Any

import pytest

import brede_welvaart as bw

Make = Callable[..., Any]
Faults = Callable[..., tuple[bw.Fault, ...]]


@pytest.mark.parametrize("kind", [bw.Source, bw.Evidence])
@pytest.mark.parametrize(
    "bad",
    [
        "javascript:alert(1)",
        "ftp://example.org/x",
        "file:///etc/passwd",
        "data:text/html,x",
        "//example.org/x",
        "www.example.org",
        "http://",
        "https:///x",
        "http:example.org",
        "https://exa mple.org",
        "https://example.org/\n",
        "https://example.org/\u200b",
        "https://[::1",
        "https://example.org/\ud800",
        "",
        5,
    ],
)
def test_a_link_is_an_http_or_https_address(faults_of: Faults, kind: type, bad: object) -> None:
    shown = ascii(bad) if bad == "https://example.org/\ud800" else repr(bad)

    assert faults_of(kind, url=bad) == (("url", f"expected an http or https address, got {shown}"),)


@pytest.mark.parametrize(
    "good",
    [
        "http://example.org",
        "https://example.org/a?b=c#d",
        "HTTPS://EXAMPLE.org",
        "https://[::1]:8080/x",
        "https://voorbeeld.example/één",
    ],
)
def test_a_link_is_kept_as_it_was_given(make: Make, good: str) -> None:
    assert make(bw.Evidence, url=good).url == good

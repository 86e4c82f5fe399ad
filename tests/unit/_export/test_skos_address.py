"""The addresses under which the data are published: what they look like, and what is refused."""

import pytest

import brede_welvaart as bw
from brede_welvaart._export.skos_address import Addresses, encoded


@pytest.mark.parametrize(
    ("base", "start"),
    [
        ("https://voorbeeld.nl", "https://voorbeeld.nl/"),
        ("https://voorbeeld.nl/", "https://voorbeeld.nl/"),
        ("https://voorbeeld.nl/id/begrippen", "https://voorbeeld.nl/id/begrippen/"),
        ("http://localhost:8000/bw#", "http://localhost:8000/bw#"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
        ("https://xn--brn-joa.nl/a%20b/", "https://xn--brn-joa.nl/a%20b/"),
        ("https://voorbeeld.nl/a:", "https://voorbeeld.nl/a:/"),
        ("urn:voorbeeld:bw", "urn:voorbeeld:bw:"),
        ("urn:voorbeeld:", "urn:voorbeeld:"),
        ("URN:voorbeeld:bw/", "URN:voorbeeld:bw/"),
    ],
)
def test_an_address_is_the_base_the_kind_and_the_key(base: str, start: str) -> None:
    assert Addresses(base).of("theme", "cbs.wonen") == f"{start}theme/cbs.wonen"


@pytest.mark.parametrize(
    ("base", "reason"),
    [
        (None, "expected an absolute http, https or urn address, got null"),
        (7, "expected an absolute http, https or urn address, got 7"),
        ("", "expected an absolute"),
        ("voorbeeld.nl/begrippen/", "expected an absolute"),
        ("/begrippen/", "expected an absolute"),
        ("//voorbeeld.nl/", "expected an absolute"),
        ("https:/begrippen/", "expected an absolute"),
        ("https://", "expected an absolute"),
        ("https://:80/", "expected an absolute"),
        ("https://voorbeeld.nl:0/", "expected an absolute"),
        ("https://voorbeeld.nl:poort/", "expected an absolute"),
        ("https://[2001:db8::1/", "expected an absolute"),
        ("ftp://voorbeeld.nl/", "expected an absolute"),
        ("file:///begrippen/", "expected an absolute"),
        ("javascript:alert(1)", "expected an absolute"),
        ("urn:voorbeeld", "expected an absolute"),
        ("urn:v:bw", "expected an absolute"),
        ("urn:voorbeeld:/bw", "expected an absolute"),
        ("https://voorbeeld.nl/brede welvaart/", "' ' may not stand in an address"),
        (" https://voorbeeld.nl/", "' ' may not stand in an address"),
        ("https://voorbeeld.nl/\n", r"'\\n' may not stand in an address"),
        ("https://voorbeeld.nl/één/", "'é' may not stand in an address"),
        ("https://voorbeeld.nl/\ud800", r"'\\ud800' may not stand in an address"),
        ("https://voorbeeld.nl/<b>", "'<' may not stand in an address"),
        ('https://voorbeeld.nl/"', "'\"' may not stand in an address"),
        ("https://voorbeeld.nl/{x}", "'{' may not stand in an address"),
        (r"https://voorbeeld.nl/a\b", r"may not stand in an address"),
        ("https://voorbeeld.nl/100%/", "'%' may not stand in an address"),
        ("https://voorbeeld.nl/%2%20", "'%' may not stand in an address"),
        ("https://piet:geheim@voorbeeld.nl/", "no user name or password"),
        ("https://voorbeeld.nl/?id=", "no query"),
        ("https://voorbeeld.nl/?", "no query"),
        ("https://voorbeeld.nl/#begrip-", "nothing behind a #"),
        ("https://voorbeeld.nl/a/../b/", "no brackets and no steps"),
        ("https://voorbeeld.nl/.", "no brackets and no steps"),
        ("https://voorbeeld.nl/[a]/", "no brackets and no steps"),
        ("urn:voorbeeld:bw?x", "a urn to begin with"),
        ("urn:voorbeeld:bw#", "a urn to begin with"),
    ],
)
def test_a_base_under_which_nothing_can_be_put_is_refused(base: object, reason: str) -> None:
    with pytest.raises(bw.DataError, match=reason) as caught:
        Addresses(base)  # type: ignore[arg-type]

    assert [fault.path for fault in caught.value.faults] == ["base"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://voorbeeld.nl/a?b=c&d=%20#e", "https://voorbeeld.nl/a?b=c&d=%20#e"),
        ("https://voorbeeld.nl/é", "https://voorbeeld.nl/%C3%A9"),
        ('https://voorbeeld.nl/<"{|}^`\\>', "https://voorbeeld.nl/%3C%22%7B%7C%7D%5E%60%5C%3E"),
        ("https://voorbeeld.nl/100%", "https://voorbeeld.nl/100%25"),
        ("https://voorbeeld.nl/%zz%2f", "https://voorbeeld.nl/%25zz%2f"),
    ],
)
def test_the_address_of_a_source_is_percent_encoded_where_it_must_be(
    url: str, expected: str
) -> None:
    assert encoded(url) == expected
    assert encoded(expected) == expected

"""How the scan must behave.

"Markdown and HTML in texts come out escaped wherever they are shown".
"""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

import brede_welvaart as bw
from brede_welvaart.testing import strategies
from scan_laws import is_safe

OURS = {
    *("section", "h3", "h4", "p", "br", "strong", "small", "ul", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
OUR_ATTRIBUTES = {("lang", "nl"), ("scope", "col"), ("style", "text-align:right")}
NASTY = st.sampled_from(
    ("<script>alert(1)</script>", "</td><img src=x onerror=y>", "**vet** [x](javascript:y)", "&lt;")
)


class Tags(HTMLParser):
    """Notes every tag, and everything that is read as text."""

    def __init__(self):
        super().__init__()
        self.tags, self.attributes, self.text = set(), [], []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.text.append(data)


def parsed(html):
    reader = Tags()
    reader.feed(html)
    reader.close()
    return reader


def nasty(scheme):
    effect = st.builds(
        bw.Effect,
        theme=st.sampled_from([theme.id for theme in bw.themes(scheme)]),
        title=NASTY,
        explanation=NASTY,
        sentiment=st.sampled_from(bw.Sentiment),
        importance=st.just("high"),
        horizons=st.just(("now", "10_20")),
        places=st.just(("street", "outside_eu")),
        discussion=st.booleans(),
    )
    return st.builds(
        bw.Scan,
        title=NASTY,
        scheme=st.just(scheme),
        effects=st.lists(effect, max_size=5).map(tuple),
    )


@given(nasty("cbs"), nasty("cbs"))
def test_a_notebook_shows_only_our_own_tags(one, other):
    carried = bw.carry_scan(one, "tilburg")
    for shown in (bw.weigh(one), bw.compare_scans(one, other), carried):
        page = parsed(shown._repr_html_())
        assert page.tags <= OURS
        assert set(page.attributes) <= OUR_ATTRIBUTES
        assert one.title in "".join(page.text)


@given(strategies.scans())
def test_what_is_shown_in_plain_text_cannot_steer_a_terminal(scan):
    for shown in (bw.weigh(scan).text(notes=True), str(bw.compare_scans(scan, scan))):
        assert all(map(is_safe, shown.split("\n")))

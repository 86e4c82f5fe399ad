from brede_welvaart._base.markup import Html, join, tag


def test_what_is_no_html_becomes_text() -> None:
    said = tag("p", '<b> & "', Html("<i>x</i>"), title='a"<b>')
    assert said == '<p title="a&quot;&lt;b&gt;">&lt;b&gt; &amp; "<i>x</i></p>'
    assert join("<", tag("br", hidden=False, id=None)) == "&lt;<br></br>"


def test_words_of_python_and_dashes_are_written_otherwise() -> None:
    assert tag("label", for_="x", aria_hidden="true", hidden=True) == (
        '<label for="x" aria-hidden="true" hidden></label>'
    )
    assert tag("input", value=0) == '<input value="0">'

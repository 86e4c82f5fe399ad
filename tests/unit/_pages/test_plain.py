from brede_welvaart._pages.blocks import Column, ColumnKind, Heading, Note, Rows, Table
from brede_welvaart._pages.plain import plain_text


def test_a_text_has_no_spaces_at_the_end_of_a_line_and_no_last_end_of_line() -> None:
    table = Table((Column("A"), Column("B", ColumnKind.MARK)), [Rows([("a", "")])])
    assert plain_text([Heading("Kop"), table, Note("x")], 40) == "Kop\nA  B\na\n\nx"

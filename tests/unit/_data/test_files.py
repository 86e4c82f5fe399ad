"""The data of the package as files on disk."""

import pytest

import brede_welvaart as bw

EDITION = "2026.1"


@pytest.mark.parametrize("edition", [None, EDITION])
def test_the_raw_files_are_a_folder_on_disk(edition: str | None) -> None:
    with bw.data_files(edition) as folder:
        names = {path.name for path in folder.iterdir()}
        plan = bw.read(folder / "plan.json", bw.Plan)

    assert {"plan.json", "actors.json", "themes.json", "sources.json", "examples"} <= names
    assert plan == bw.plan()


def test_there_are_no_raw_files_of_an_unknown_edition() -> None:
    with pytest.raises(bw.UnknownIdError, match=r"no edition '2025\.1'"), bw.data_files("2025.1"):
        pass

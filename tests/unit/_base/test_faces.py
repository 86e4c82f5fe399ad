import pytest

from brede_welvaart._base.faces import FACES, face


@pytest.mark.parametrize("name", FACES)
def test_every_face_is_a_function_that_is_there(name: str) -> None:
    module, _, function = FACES[name].partition(":")
    found = face(name)
    assert (found.__module__, found.__name__) == (module, function)


def test_a_face_is_looked_up_once() -> None:
    assert face("text") is face("text")

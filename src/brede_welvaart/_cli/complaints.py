"""What went wrong, in the language of the call: faults, errors, and what the system says."""

import errno
from collections.abc import Iterator

import brede_welvaart as bw
from brede_welvaart._pages.output import clean
from brede_welvaart.errors import Lang

_STANDARD_INPUT = bw.Text("standaardinvoer", "standard input")
_MORE = bw.Text("… en nog {}", "… and {} more")
_FIRST_FAULTS = 50
#: What the system says of a file, in Dutch; in English it says so itself.
_SYSTEM = {
    errno.ENOENT: "dit bestand of deze map bestaat niet",
    errno.EACCES: "je hebt hier geen rechten voor",
    errno.EPERM: "je hebt hier geen rechten voor",
    errno.EROFS: "je hebt hier geen rechten voor: er mag alleen gelezen worden",
    errno.EISDIR: "dit is een map, geen bestand",
    errno.ENOTDIR: "dit is geen map",
    errno.EEXIST: "dit bestaat al",
    errno.ENOTEMPTY: "deze map is niet leeg",
    errno.ENAMETOOLONG: "deze naam is te lang",
    errno.EINVAL: "zo kan een bestand niet heten",
    errno.ELOOP: "deze link verwijst in een kring",
    errno.EBADF: "dit is gesloten",
    errno.EBUSY: "dit is in gebruik",
    errno.EMFILE: "er zijn te veel bestanden open",
    errno.ENFILE: "er zijn te veel bestanden open",
    errno.EFBIG: "dit bestand wordt te groot",
    errno.ENOSPC: "de schijf is vol",
    errno.EIO: "lezen of schrijven lukt niet",
    errno.ENXIO: "dit apparaat is er niet",
    errno.ENODEV: "dit apparaat is er niet",
    errno.ENOMEM: "er is te weinig geheugen",
}


def complaint(error: bw.BredeWelvaartError | OSError, lang: Lang) -> list[str]:
    """What an error says, line by line; of many faults only the first.

    Args:
        error: What went wrong.
        lang: ``nl`` or ``en``.
    """
    if isinstance(error, OSError) and not isinstance(error, bw.BredeWelvaartError):
        return [clean(_of_system(error, lang))]
    first, *others = map(clean, error.text(lang).splitlines())
    if isinstance(error, bw.DataError):
        others = [*faults(error, lang, _FIRST_FAULTS)]
    return [first, *others]


def faults(error: bw.DataError, lang: Lang, most: int) -> Iterator[str]:
    """A line per fault, and how many more there are.

    Args:
        error: What went wrong.
        lang: ``nl`` or ``en``.
        most: How many faults to show.
    """
    shown = error.faults[:most]
    yield from (clean(_fault(fault, lang)) for fault in shown)
    if error.count > len(shown):
        yield _MORE.get(lang).format(error.count - len(shown))


def _fault(fault: bw.Fault, lang: Lang) -> str:
    """Where it is, in words and by its path, and what is wrong."""
    place, path, said = fault.place(lang), fault.path, fault.text(lang)
    needs_path = path and not place.endswith(path) and not fault.spot.is_cell
    where = f"{place} ({path})" if needs_path else place
    return f"{where}: {said}"


def _of_system(error: OSError, lang: Lang) -> str:
    """What the system says of a file, with its name."""
    said = error.strerror or str(error)
    if lang == "nl" and error.errno is not None:
        said = _SYSTEM.get(error.errno, said)
    return f"{name_of(error.filename, lang)}: {said}" if error.filename else said


def name_of(file: object, lang: Lang) -> str:
    """What a file is called: ``-`` is standard input.

    Args:
        file: Its name.
        lang: ``nl`` or ``en``.
    """
    return _STANDARD_INPUT.get(lang) if file == "-" else str(file)

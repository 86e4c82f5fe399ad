"""What every form says, in the page and by its script: each sentence once, in Dutch and English."""

from brede_welvaart._cells.form_layout import COLUMNS, HEAD
from brede_welvaart.errors import FaultCode, Phrase
from brede_welvaart.model.text import Text

SKIP = Text("Naar de vragen", "To the questions")
OPEN = Text("Openen", "Open")
SAVE = Text("Bewaren", "Save")
BAR = Text("Voortgang en bewaren", "Progress and saving")
SAVED_FILE = Text("Eerder bewaard bestand", "File that was saved before")
START_OVER = Text("Opnieuw beginnen", "Start over")
END = Text(
    "Klaar, of wil je later verder? Bewaar het bestand en stuur het terug, of open het later weer.",
    "Done, or to go on later? Save the file and send it back, or open it again later.",
)
NO_SCRIPT = Text(
    "Zonder JavaScript kun je dit formulier lezen en afdrukken, maar niet invullen en bewaren.",
    "Without JavaScript you can read and print this form, but not fill it in and save it.",
)
OPTIONAL = Text("(mag leeg blijven)", "(may stay empty)")
ORGANISATION = HEAD["organisation"]
ORGANISATION_HINT = Text("Om welke gemeente het gaat", "Which municipality it is about")
LABEL_HINT = Text(
    "Zoals 'raadslid 3'. Geen naam van een persoon.",
    "Such as 'councillor 3'. No name of a person.",
)
THEMES = Text("De gekozen thema's", "The chosen themes")
DATE = HEAD["date"]
DAY_HINT = Text("Zoals 24-11-2026", "Such as 24-11-2026")
NOTE = COLUMNS["note"]
EVIDENCE = COLUMNS["evidence"]
EVIDENCE_TITLE = Text("Titel", "Title")
EVIDENCE_TITLE_HINT = Text("Zoals het op het stuk staat", "As it stands on the paper")
LINK = COLUMNS["link"]
LINK_HINT = Text("Begint met https:// · mag leeg blijven", "Begins with https:// · may stay empty")
PARTIAL_DATE_HINT = Text(
    "Zoals 24-11-2026, 2026-11 of 2026 · mag leeg blijven",
    "Such as 24-11-2026, 2026-11 or 2026 · may stay empty",
)
ADD_EVIDENCE = Text("Onderbouwing toevoegen", "Add evidence")
REMOVE_EVIDENCE = Text("Verwijder deze onderbouwing", "Remove this evidence")
PRINTED_EVIDENCE = Text("Onderbouwing (titel, link, datum)", "Evidence (title, link, date)")
PAGE_OF = Text("van", "of")

#: What the script of every form says; names between braces are filled in by it.
SCRIPT = {
    "attention": Text("Let op: ", "Attention: "),
    "not_saved_one": Text(
        "Nog niet bewaard: er is één ding te herstellen",
        "Not saved yet: there is one thing to mend",
    ),
    "not_saved": Text(
        "Nog niet bewaard: er zijn {count} dingen te herstellen",
        "Not saved yet: there are {count} things to mend",
    ),
    "not_opened": Text("Niet geopend", "Not opened"),
    "saved": Text(
        "Bewaard als {name}. Stuur dit bestand terug, of open het later weer.",
        "Saved as {name}. Send this file back, or open it again later.",
    ),
    "opened": Text("Geopend. Je kunt verder waar je was.", "Opened. You can go on where you were."),
    "kept": Text(
        "Wat je eerder op dit apparaat typte, staat er weer.",
        "What you typed on this device before is here again.",
    ),
    "ask_open": Text(
        "Wat je nu hebt ingevuld is nog niet bewaard. Toch een ander bestand openen?",
        "What you have filled in now is not saved yet. Open another file all the same?",
    ),
    "ask_over": Text(
        "Alles wat hier is ingevuld, wordt gewist. Opnieuw beginnen?",
        "Everything that is filled in here will be cleared. Start over?",
    ),
    "begun_again": Text("Het formulier is weer leeg.", "The form is empty again."),
    "unreadable": Text(
        "Dit bestand is geen JSON-tekst die dit formulier heeft bewaard.",
        "This file is no JSON text that this form has saved.",
    ),
    "other_edition": Text(
        "Dit bestand hoort bij editie {given}; dit formulier is van editie {wanted}.",
        "This file is of edition {given}; this form is of edition {wanted}.",
    ),
    "does_not_fit": Text("dit past hier niet", "this does not fit here"),
}

#: What to do about what is wrong in a field, by the mark of the field.
MENDS = {
    "day": Text("Vul een dag in als 24-11-2026.", "Fill in a day such as 24-11-2026."),
    "date": Text(
        "Vul een datum in als 24-11-2026, 2026-11 of 2026.",
        "Fill in a date such as 24-11-2026, 2026-11 or 2026.",
    ),
    "link": Text(
        "Een link begint met https:// of http://, zonder spaties.",
        "A link begins with https:// or http://, without spaces.",
    ),
    "evidence": Text("Geef de onderbouwing een titel.", "Give the evidence a title."),
    "organisation": Text(
        "Vul de naam van de organisatie in.", "Fill in the name of the organisation."
    ),
    "text": Text(
        "Typ deze tekst opnieuw: er staat een half teken in.",
        "Type this text again: there is half a character in it.",
    ),
}

#: The faults of which the script says the sentence of the reader.
SENTENCES: dict[str, Phrase] = {
    code.value: code.sentence
    for code in (
        FaultCode.MISSING,
        FaultCode.NULL,
        FaultCode.UNKNOWN_KEY,
        FaultCode.KEY_TWICE,
        FaultCode.REPEATED,
        FaultCode.NOT_EXACT,
        FaultCode.NO_SUCH,
        FaultCode.OFF_SCALE,
        FaultCode.LEVEL_AND_STATUS,
        FaultCode.NOTE_NEEDED,
        FaultCode.NOT_ASKED,
    )
}

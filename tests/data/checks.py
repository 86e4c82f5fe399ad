"""The house rules for the bundled texts and records, each as a small pure function.

A check takes data and gives what is wrong with it, as a list of sentences; no fault, no sentence.
`test_texts` and `test_references` hold the bundled data against them; `test_checks` shows that
each of them catches the fault it is for.
"""

import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import urlsplit

Record = Mapping[str, Any]

LANGUAGES = ("nl", "en")
STATUSES = ("published", "editorial")
ASPECTS = ["plan", "do", "check", "act"]
MIRROR = {"exact": "exact", "close": "close", "broad": "narrow", "narrow": "broad"}
LEVELS = ("gemeente", "corop", "provincie")
WHOSE_ORDER = {
    "nl": (
        "Deze volgorde is van ons, niet van VNG, Platform31, Het PON & Telos of Tilburg University."
    ),
    "en": "This order is ours, not that of VNG, Platform31, Het PON & Telos or Tilburg University.",
}
LONGEST_NAME = 70

_FORBIDDEN = {
    "nl": re.compile(
        r"(?<!\w)(zwakk?e?r?|achterblijvers?|achterblijvend\w*|onvoldoende|volwassenheid\w*"
        r"|rapportcijfers?|beste|slechtste|moet(en)?|borg(en|t|de|ing)|geborgd"
        r"|u|uw|integra(al|le)|stakeholders?|draagvlak|afwentel\w+|p&c\S*|indicator(en)?"
        r"|(10|tien) praktische stappen brede welvaart)(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"(?<!\w)(weak\w*|laggards?|insufficient\w*|maturity|school mark|best|worst|must"
        r"|stakeholders?|holistic|leverage\w*|wellbeing)(?!\w)",
        re.IGNORECASE,
    ),
}
_TRADE = re.compile(
    r"(?<!\w)(afwegingskaders?|veranker\w+|implement\w+|facilite\w+|governance|kpi'?s?|outcomes?"
    r"|planning[- ]en[- ]control\S*|beleidscyclus|transities?|monitoringssystematiek"
    r"|responsief|inclusief beleid|domeinoverstijgend\w*|startnotities?|collegebesluit(?:en)?"
    r"|convenant(?:en)?|trekkers?)(?!\w)",
    re.IGNORECASE,
)
_HINT = {
    "nl": re.compile(r"Laat zien met: ([^.:]+)\. Volledig als: [^.:]+\.( Deels als: [^.:]+\.)?"),
    "en": re.compile(r"Show with: ([^.:]+)\. Fully met if: [^.:]+\.( Partly met if: [^.:]+\.)?"),
}
_OR = {"nl": " of ", "en": " or "}
_PUBLIC = {
    "nl": re.compile(r"\bopenba(ar|re)\b|\bnalezen\b", re.IGNORECASE),
    "en": re.compile(r"\bpublic(ly)?\b|\beveryone can read\b", re.IGNORECASE),
}
_ELSEWHERE = {
    "nl": re.compile(r"\b(?:criteri(?:um|a)|stap(?:pen)?) \d+", re.IGNORECASE),
    "en": re.compile(r"\b(?:criteri(?:on|a)|steps?) \d+", re.IGNORECASE),
}
_NOT_ANSWERED = {
    "nl": ("'weet ik niet'", "'geldt hier niet'"),
    "en": ("'I do not know'", "'does not apply here'"),
}
_EACH = {
    "nl": re.compile(r"(Bij )?[Ee]lke? .+, of (er |op papier )?(staat )?waarom nie(t|ts)\."),
    "en": re.compile(r"(For )?[Ee]very .+, or (it (is written down|says) )?why .+\."),
}
_OUTSIDE = {"nl": "drie of meer", "en": "three or more"}
_FALLBACK = {
    "nl": re.compile(r"\bgeen eigen lijst\b.+\bde acht thema's van het CBS\b"),
    "en": re.compile(r"\b[Ww]ithout a list of your own\b.+\bthe eight CBS themes\b"),
}
_EIGHT = {
    "nl": re.compile(r"\bacht\b[^.]*\bCBS\b|\bCBS\b[^.]*\bacht\b"),
    "en": re.compile(r"\beight\b[^.]*\bCBS\b|\bCBS\b[^.]*\beight\b"),
}
LONGEST_HINT = 45
# Forty words hold a rule that says what is recorded, or what is an agreement, in full.
LONGEST_RULE = 40
MOST_RULES = 11
WORDS_PER_CRITERION = 55
LONGEST_SHORT_FORM = 600
MOST_PUBLIC = 12
MOST_CHAINS = 4
_CURLY = set(
    "\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f\u00ab\u00bb"
    "\u2026\u2010\u2011\u2013\u2014\u00b4`"
)
_ID = re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*", re.ASCII)
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)


def words(text: str) -> int:
    return len(text.split())


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+", text.strip())


# Texts


def texts(record: object, path: str = "") -> Iterator[tuple[str, Record]]:
    """Every text in a record, with its path."""
    if isinstance(record, Mapping):
        if "nl" in record or "en" in record:
            yield path, record
            return
        for key, value in record.items():
            yield from texts(value, f"{path}.{key}" if path else key)
    elif isinstance(record, list):
        for index, value in enumerate(record):
            yield from texts(value, f"{path}[{index}]")


def language_faults(text: Record) -> list[str]:
    faults = [
        f"no {lang} text"
        for lang in LANGUAGES
        if not isinstance(text.get(lang), str) or not text[lang].strip()
    ]
    return faults + [f"{key!r} is no language here" for key in text if key not in LANGUAGES]


def untranslated(text: Record, names: Collection[str]) -> list[str]:
    """A text that is the same in both languages, and no name that stays as it is."""
    if text["nl"] == text["en"] and text["nl"] not in names:
        return [f"{text['nl']!r} in both languages"]
    return []


def character_faults(text: str) -> list[str]:
    faults = []
    if not unicodedata.is_normalized("NFC", text):
        faults.append("not in Unicode form NFC")
    if text != text.strip():
        faults.append("space before or after the text")
    if "  " in text:
        faults.append("two spaces in a row")
    for char in sorted(set(text)):
        category = unicodedata.category(char)
        if category.startswith("C") or (category.startswith("Z") and char != " "):
            faults.append(f"stray character U+{ord(char):04X}")
        if char in _CURLY:
            faults.append(f"{char!r}: quotes and dashes are straight and plain here")
    return faults


def forbidden_words(text: str, lang: str) -> list[str]:
    return [f"{match[0]!r} is not said here" for match in _FORBIDDEN[lang].finditer(text)]


def trade_words(text: str, allowed: Collection[str] = ()) -> list[str]:
    found = (match[0].lower() for match in _TRADE.finditer(text))
    return [f"{word!r} is a trade word" for word in found if word not in allowed]


def sentence_faults(text: str, longest: int) -> list[str]:
    """The faults of a text that is one finished sentence."""
    faults = []
    if len(sentences(text)) != 1:
        faults.append("not one sentence")
    if words(text) > longest:
        faults.append(f"{words(text)} words, at most {longest}")
    if not text.endswith(".") or not text[:1].isupper():
        faults.append("a sentence begins with a capital and ends with a full stop")
    return faults


def statement_faults(text: str, lang: str = "nl") -> list[str]:
    faults = sentence_faults(text, longest=20 if lang == "nl" else 22)
    if lang == "nl" and re.search(r"\b(je|jij|jouw|jullie|u|uw)\b", text, re.IGNORECASE):
        faults.append("a criterion speaks of the municipality, not to the reader")
    for quality in re.findall(r"\b(goede?|voldoende|actie(?:f|ve)|gedragen)\b", text):
        faults.append(f"{quality!r} cannot be observed")
    return faults


def explanation_faults(text: str, lang: str = "nl") -> list[str]:
    faults = []
    lengths = [words(sentence) for sentence in sentences(text)]
    total = sum(lengths)
    if not 80 <= total <= 120:
        faults.append(f"{total} words, not 80 to 120")
    if total > 15 * len(lengths):
        faults.append("more than 15 words to a sentence on average")
    faults += [f"a sentence of {length} words" for length in lengths if length > 25]
    if not re.search(r"\bje\b" if lang == "nl" else r"\byou\b", text, re.IGNORECASE):
        faults.append("an explanation speaks to the reader")
    return faults


def definition_faults(text: str) -> list[str]:
    """The faults of what falls under a theme: short, in two sentences at most, no figure."""
    lengths = [words(sentence) for sentence in sentences(text)]
    faults = [] if len(lengths) <= 2 else [f"{len(lengths)} sentences, at most 2"]
    faults += [f"a sentence of {length} words" for length in lengths if length > 22]
    if any(char.isdigit() for char in text):
        faults.append("a figure in a definition")
    if not text.endswith(".") or not text[:1].isupper():
        faults.append("a sentence begins with a capital and ends with a full stop")
    return faults


def words_per_sentence(texts: Iterable[str]) -> float:
    lengths = [words(sentence) for text in texts for sentence in sentences(text)]
    return sum(lengths) / len(lengths)


def unit_faults(text: str) -> list[str]:
    """The faults of a unit: a few words, no sentence."""
    faults = [] if words(text) <= 20 else [f"{words(text)} words, at most 20"]
    if text.endswith("."):
        faults.append("a unit is no sentence")
    return faults


def hint_faults(text: str, lang: str) -> list[str]:
    """The faults of a hint: the fixed form, two papers to show it with, and short."""
    found = _HINT[lang].fullmatch(text)
    if not found:
        return ["not in the fixed form of a hint"]
    faults = []
    if found[1].count(_OR[lang]) != 1 or "," in found[1]:
        faults.append("not two things to show it with")
    if words(text) > LONGEST_HINT:
        faults.append(f"a hint of {words(text)} words, at most {LONGEST_HINT}")
    return faults


def name_faults(text: str) -> list[str]:
    faults = [f"{mark!r} in a name: a remark?" for mark in ":/;?!." if mark in text]
    if len(text) > LONGEST_NAME:
        faults.append(f"a name of more than {LONGEST_NAME} characters")
    return faults


def note_faults(note: Record) -> list[str]:
    """The note of the plan: whose order it is, and what kind of order."""
    faults = []
    for lang in LANGUAGES:
        first, *rest = sentences(note[lang])
        if first != WHOSE_ORDER[lang]:
            faults.append(f"the {lang} note does not begin with whose order it is")
        if not 1 <= len(rest) <= 3:
            faults.append(f"the {lang} note goes on with one to three sentences")
    return faults


# Records


def id_faults(ids: Iterable[str]) -> list[str]:
    counts = Counter(ids)
    faults = [f"{key!r} is not lower-case words" for key in counts if not _ID.fullmatch(key)]
    return faults + [f"{key!r} stands {n} times" for key, n in counts.items() if n > 1]


def provenance_faults(record: Record, sources: Collection[str]) -> list[str]:
    faults = []
    if record.get("status") not in STATUSES:
        faults.append(f"{record['id']}: no status")
    named = record.get("sources") or []
    if not named:
        faults.append(f"{record['id']}: no source")
    if len(set(named)) < len(named):
        faults.append(f"{record['id']}: a source twice")
    return faults + [f"{record['id']}: no source {key!r}" for key in named if key not in sources]


def source_faults(source: Record) -> list[str]:
    faults = [f"no {key}" for key in ("id", "title", "publisher") if not source.get(key)]
    if "url" in source:
        parts = urlsplit(source["url"])
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            faults.append("not an http or https address")
    elif not source.get("note"):
        faults.append("no address, and no note that says so")
    return faults + [
        f"{key} is not a day, a month or a year"
        for key in ("date", "updated")
        if key in source and not _is_date(source[key])
    ]


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        dt.date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def sources_used(record: object) -> Iterator[str]:
    """Every source that a record, or a record in it, names."""
    if isinstance(record, Mapping):
        named = record.get("sources", [])
        yield from (source for source in named if isinstance(source, str))
        for value in record.values():
            yield from sources_used(value)
    elif isinstance(record, list):
        for value in record:
            yield from sources_used(value)


def dated_faults(actor: Record) -> list[str]:
    """A ministry changes its name: what it did is told with the year in which it had this one."""
    if actor["kind"] != "rijk":
        return []
    return [
        f"{actor['id']}: no year in {lang}"
        for lang in LANGUAGES
        if not re.search(r"\b20\d\d\b", actor["summary"][lang])
    ]


def region_note_faults(region: Record, shared: Collection[str]) -> list[str]:
    """What is said of one municipality stands in a source of its own, not in the shared lists."""
    if region["kind"] != "gemeente" or "note" not in region:
        return []
    if set(region["sources"]) <= set(shared):
        return [f"{region['id']}: a note without a source of its own"]
    return []


# Steps


def order_faults(steps: list[Record], table: Mapping[str, tuple[str, str, str]]) -> list[str]:
    """Where the steps differ from the table: id to Dutch name, English name and phase."""
    found = {step["id"]: (step["name"]["nl"], step["name"]["en"], step["phase"]) for step in steps}
    faults = [] if list(found) == list(table) else ["not the steps of the table, in its order"]
    return faults + [
        f"{key}: {found[key]} is not {row}"
        for key, row in table.items()
        if found.get(key, row) != row
    ]


def criteria_faults(step: Record) -> list[str]:
    faults = []
    expected = [f"{step['id']}.{number}" for number in range(1, 5)]
    if [criterion["id"] for criterion in step["criteria"]] != expected:
        faults.append(f"{step['id']}: not criteria 1 to 4")
    if [criterion["aspect"] for criterion in step["criteria"]] != ASPECTS:
        faults.append(f"{step['id']}: not plan, do, check, act")
    return faults


def asked(criterion: Record, lang: str) -> str:
    """All that a criterion says to whoever answers it."""
    return f"{criterion['statement'][lang]} {criterion['hint'][lang]}"


def length_faults(criteria: Collection[Record], lang: str) -> list[str]:
    """The criteria together are short: so many words each on average, hint and all."""
    total = sum(words(asked(criterion, lang)) for criterion in criteria)
    most = WORDS_PER_CRITERION * len(criteria)
    return [] if total <= most else [f"{total} words in {lang}, at most {most}"]


def short_form_faults(criteria: Collection[Record], lang: str) -> list[str]:
    """What lies on paper, asked in ten criteria: short, and each makes sense without the rest."""
    form = [criterion for criterion in criteria if criterion["aspect"] == "do"]
    faults = [
        f"{criterion['id']} leans on another criterion"
        for criterion in form
        if _ELSEWHERE[lang].search(asked(criterion, lang))
    ]
    total = sum(words(asked(criterion, lang)) for criterion in form)
    if total > LONGEST_SHORT_FORM:
        faults.append(f"{total} words in {lang}, at most {LONGEST_SHORT_FORM}")
    return faults


def asks_to_be_public(criterion: Record, lang: str) -> bool:
    return bool(_PUBLIC[lang].search(asked(criterion, lang)))


def public_faults(criteria: Collection[Record]) -> list[str]:
    """Few criteria ask for something public, and those that do ask it in both languages."""
    asking = {
        lang: {one["id"] for one in criteria if asks_to_be_public(one, lang)} for lang in LANGUAGES
    }
    faults = [f"{key}: public in one language only" for key in asking["nl"] ^ asking["en"]]
    faults += [
        f"{len(asking[lang])} criteria ask to be public in {lang}, at most {MOST_PUBLIC}"
        for lang in LANGUAGES
        if len(asking[lang]) > MOST_PUBLIC
    ]
    faults += [
        f"{one['id']}: the hint asks to be public, the statement does not"
        for one in criteria
        for lang in LANGUAGES
        if asks_to_be_public(one, lang) and not _PUBLIC[lang].search(one["statement"][lang])
    ]
    return faults


def chain_faults(criteria: Collection[Record]) -> list[str]:
    """Few criteria lean on another one, and those that do name it in the statement."""
    faults = []
    for lang in LANGUAGES:
        leaning = [one for one in criteria if _ELSEWHERE[lang].search(asked(one, lang))]
        faults += [
            f"{one['id']}: leans on another criterion and does not say so in the statement"
            for one in leaning
            if not _ELSEWHERE[lang].search(one["statement"][lang])
        ]
        if len(leaning) > MOST_CHAINS:
            faults.append(f"{len(leaning)} criteria lean on another in {lang}")
    return faults


def trigger_faults(criterion: Record, lang: str) -> list[str]:
    """An act criterion says what sets it off and takes a reason; what no trigger is, rules say."""
    faults = [
        f"{criterion['id']}: {answer} is said by the rules"
        for answer in _NOT_ANSWERED[lang]
        if answer in asked(criterion, lang)
    ]
    if criterion["aspect"] == "act" and not _EACH[lang].fullmatch(criterion["statement"][lang]):
        faults.append(f"{criterion['id']}: not 'every ..., or why not'")
    return faults


def rules_faults(rules: Collection[Record], lang: str) -> list[str]:
    """The rules for all criteria: few and short, and they say which answer is no level."""
    faults = [] if len(rules) <= MOST_RULES else [f"{len(rules)} rules, at most {MOST_RULES}"]
    for number, rule in enumerate(rules, start=1):
        if words(rule[lang]) > LONGEST_RULE:
            faults.append(f"rule {number}: {words(rule[lang])} words, at most {LONGEST_RULE}")
        if not rule[lang].endswith(".") or not rule[lang].lstrip("'")[:1].isupper():
            faults.append(f"rule {number}: not whole sentences")
    said = " ".join(rule[lang] for rule in rules)
    return faults + [
        f"no rule says when it is {one}" for one in _NOT_ANSWERED[lang] if one not in said
    ]


def outside_faults(criterion: Record, lang: str) -> list[str]:
    """A check looks at three or more, so that a small municipality can do it."""
    if criterion["aspect"] != "check" or _OUTSIDE[lang] in criterion["statement"][lang].lower():
        return []
    return [f"{criterion['id']}: not at {_OUTSIDE[lang]!r}"]


def fallback_faults(record: object, lang: str) -> list[str]:
    """What to count with where no themes were chosen is said, in full and once."""
    found = [text[lang] for _, text in texts(record) if _EIGHT[lang].search(text[lang])]
    faults = [] if len(found) == 1 else [f"said {len(found)} times in {lang}, not once"]
    if not any(_FALLBACK[lang].search(text) for text in found):
        faults.append(f"not said in {lang} what counts without a list")
    return faults


def unexplained(
    criteria: Iterable[Record], elsewhere: Iterable[str], hard: Iterable[str]
) -> list[str]:
    """Hard words that the criteria use, and that nothing else says the meaning of."""
    said = " ".join(asked(criterion, "nl") for criterion in criteria).lower()
    explained = " ".join(elsewhere).lower()
    return [word for word in hard if word in said and word not in explained]


def repeated_statements(criteria: Iterable[Record]) -> list[str]:
    """Criteria that say the same, letter case and punctuation aside."""
    counts = Counter(
        " ".join(re.findall(r"\w+", criterion["statement"][lang].lower()))
        for criterion in criteria
        for lang in LANGUAGES
    )
    return [f"said twice: {statement}" for statement, n in counts.items() if n > 1]


def roles(step: Record, actor: str) -> set[str]:
    return {one["role"] for one in step["actors"] if one["actor"] == actor}


def lead_faults(step: Record) -> list[str]:
    leads = [one["actor"] for one in step["actors"] if one["role"] == "leads"]
    return [] if len(leads) == 1 else [f"{step['id']}: led by {len(leads)} actors"]


def decision_faults(step: Record, boards: Collection[str]) -> list[str]:
    """Who decides may be the council or the executive, or a regional board in one step."""
    may_decide = {"gemeenteraad", "college"}
    if step["id"] == "samenwerken":
        may_decide |= set(boards)
    decisions = [one for one in step["actors"] if one["role"] == "decides"]
    faults = [] if decisions else [f"{step['id']}: nobody decides"]
    for one in decisions:
        if one["actor"] not in may_decide:
            faults.append(f"{step['id']}: {one['actor']} does not decide")
        if not one.get("note"):
            faults.append(f"{step['id']}: {one['actor']} decides, but on what?")
    return faults


def involvement_faults(step: Record, actors: Collection[str]) -> list[str]:
    pairs = Counter((one["actor"], one["role"]) for one in step["actors"])
    faults = [f"{step['id']}: no actor {key!r}" for key, _ in pairs if key not in actors]
    return faults + [f"{step['id']}: {key[0]} {key[1]} twice" for key, n in pairs.items() if n > 1]


def theme_faults(step: Record, themes: Collection[str]) -> list[str]:
    named = step.get("themes", [])
    return [f"{step['id']}: no theme {key!r}" for key in named if key not in themes]


# Themes and indicators


def key(theme: Record) -> str:
    return f"{theme['scheme']}.{theme['id']}"


def matches(themes: Iterable[Record]) -> dict[tuple[str, str], str]:
    """Every match, by the keys of both themes: the kind of the second, seen from the first."""
    return {
        (key(theme), match["theme"]): match["kind"]
        for theme in themes
        for match in theme.get("matches", [])
    }


def match_faults(themes: Collection[Record]) -> list[str]:
    """Matches with nothing, with the own scheme, twice, or not the same from the other side."""
    found = matches(themes)
    notes = {
        (key(theme), match["theme"]): match.get("note")
        for theme in themes
        for match in theme.get("matches", [])
    }
    keys = {key(theme) for theme in themes}
    faults = [f"{one}: no theme {other!r}" for one, other in found if other not in keys]
    faults += [
        f"{one}: matches its own scheme"
        for one, other in found
        if one.partition(".")[0] == other.partition(".")[0]
    ]
    if len(found) < sum(len(theme.get("matches", [])) for theme in themes):
        faults.append("a theme is matched twice")
    faults += [
        f"{one} and {other}: another note"
        for one, other in found
        if notes[one, other] != notes.get((other, one))
    ]
    return faults + [
        f"{one} and {other}: {kind} is not mirrored"
        for (one, other), kind in found.items()
        if found.get((other, one)) != MIRROR.get(kind)
    ]


def circles(themes: Iterable[Record]) -> list[str]:
    """Themes that are wider than themselves, going from each to all that are wider."""
    wider: dict[str, set[str]] = {}
    for (one, other), kind in matches(themes).items():
        if kind == "broad":
            wider.setdefault(one, set()).add(other)
    return [start for start in wider if start in _reached(wider[start], wider)]


def _reached(first: Collection[str], ways: Mapping[str, set[str]]) -> set[str]:
    reached: set[str] = set()
    waiting = list(first)
    while waiting:
        place = waiting.pop()
        if place not in reached:
            reached.add(place)
            waiting.extend(ways.get(place, ()))
    return reached


def indicator_faults(indicator: Record, themes: Collection[str]) -> list[str]:
    faults = [f"no theme {key!r}" for key in indicator["themes"] if key not in themes]
    if not indicator["themes"]:
        faults.append("no theme")
    if indicator.get("direction") not in {1, -1, None}:
        faults.append("a direction is 1 or -1")
    if ("direction" in indicator) != ("direction_basis" in indicator):
        faults.append("a direction and what it rests on stand together")
    if indicator.get("direction_basis", "read") not in {"read", "inferred"}:
        faults.append("a direction was read or inferred")
    faults += [
        f"no kind of region {level!r}"
        for level in indicator.get("levels", [])
        if level not in LEVELS
    ]
    if not re.fullmatch(r"20\d\d", indicator["edition"]):
        faults.append("an edition of the monitor is a year")
    return faults


def series_faults(indicators: Collection[Record]) -> list[str]:
    """Indicators that say they are one series and differ in more than their theme."""
    known = {indicator["id"]: indicator for indicator in indicators}
    faults = []
    for indicator in indicators:
        other = indicator.get("same_series_as")
        if other is None:
            continue
        if other not in known or "same_series_as" in known[other]:
            faults.append(f"{indicator['id']}: {other!r} is not the one that counts")
            continue
        faults += [
            f"{indicator['id']}: another {field}"
            for field in ("name", "unit", "direction", "direction_basis", "levels")
            if indicator.get(field) != known[other].get(field)
        ]
        if set(indicator["themes"]) & set(known[other]["themes"]):
            faults.append(f"{indicator['id']}: under the same theme")
    return faults

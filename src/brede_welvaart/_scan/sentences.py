"""What a flag says, in Dutch and English: a fact, then a question."""

from collections.abc import Sequence
from typing import get_args

from brede_welvaart._base.lines import clean, listed
from brede_welvaart.errors import Lang
from brede_welvaart.model.scan import Effect
from brede_welvaart.model.text import Text
from brede_welvaart.model.vocabulary import Dimension, FlagKind, Sentiment

_LANGUAGES: tuple[Lang, ...] = get_args(Lang)
_AND = {"nl": "en", "en": "and"}
_LONGEST_TITLE = 80

_NOBODY_LOOKED = {
    Dimension.HERE_AND_NOW: Text(
        "Er staat nog geen gevolg voor hier en nu in de scan.",
        "The scan has no effect here and now yet.",
    ),
    Dimension.LATER: Text(
        "Er staat nog geen gevolg voor later in de scan, dus over tien jaar of meer.",
        "The scan has no effect later yet, that is in ten years or more.",
    ),
    Dimension.ELSEWHERE: Text(
        "Er staat nog geen gevolg voor elders in de scan, dus buiten Nederland.",
        "The scan has no effect elsewhere yet, that is outside the Netherlands.",
    ),
}
_HAS_ANYONE_LOOKED = Text(" Is daarnaar gekeken?", " Has anyone looked at that?")
_DOES_ONE_BELONG = Text(
    " Bij één gevolg is nog niet gezegd wanneer of waar. Hoort dat hier?",
    " Of one effect it is not said yet when or where. Does it belong here?",
)
_DO_SOME_BELONG = Text(
    " Bij {} gevolgen is nog niet gezegd wanneer of waar. Horen die hier?",
    " Of {} effects it is not said yet when or where. Do they belong here?",
)
_ONE_SIDED = {
    Sentiment.POSITIVE: Text(
        "{} staan {} gunstige gevolgen en geen ongunstige. Is ook naar ongunstige gezocht?",
        "{} there are {} favourable effects and no unfavourable ones. "
        "Has anyone looked for those too?",
    ),
    Sentiment.NEGATIVE: Text(
        "{} staan {} ongunstige gevolgen en geen gunstige. Is ook naar gunstige gezocht?",
        "{} there are {} unfavourable effects and no favourable ones. "
        "Has anyone looked for those too?",
    ),
}
_WHOLE = Text("In de hele scan", "In the whole scan")
_ON_THEME = Text("Bij {}", "For {}")
_PASSED_ON = {
    Dimension.LATER: Text(
        "Bij {} zijn deze gevolgen hier en nu gunstig: {}. "
        "Deze zijn over tien jaar of meer ongunstig: {}. Is dat de bedoeling?",
        "For {} these effects are favourable here and now: {}. "
        "These are unfavourable in ten years or more: {}. Is that the intention?",
    ),
    Dimension.ELSEWHERE: Text(
        "Bij {} zijn deze gevolgen hier en nu gunstig: {}. "
        "Deze zijn buiten Nederland ongunstig: {}. Is dat de bedoeling?",
        "For {} these effects are favourable here and now: {}. "
        "These are unfavourable outside the Netherlands: {}. Is that the intention?",
    ),
}
_ABOUT_EFFECT = {
    FlagKind.CONTESTED: (
        "{} is gemarkeerd om te bespreken. Wie praat daarover mee?",
        "{} is marked for discussion. Who takes part in that talk?",
    ),
    FlagKind.UNSUPPORTED: (
        "{} is belangrijk en heeft nog geen onderbouwing. Waar blijkt dit uit?",
        "{} is important and has no evidence yet. What shows it?",
    ),
    FlagKind.UNREVIEWED: (
        "{} is door AI geschreven en nog niet nagekeken. Wie kijkt ernaar?",
        "{} was written by AI and has not been reviewed yet. Who will look at it?",
    ),
}


def blind_spot(names: Sequence[Text]) -> Text:
    """On themes without any effect."""
    nl, en = (listed([_name(name, lang) for name in names], _AND[lang]) for lang in _LANGUAGES)
    if len(names) == 1:
        return Text(
            f"Over {nl} staat nog niets in de scan. Is het bekeken?",
            f"The scan says nothing about {en} yet. Has it been looked at?",
        )
    return Text(
        f"Over {nl} staat nog niets in de scan. Zijn deze thema's bekeken?",
        f"The scan says nothing about {en} yet. Have these themes been looked at?",
    )


def nobody_looked(dimension: Dimension, unspecified: int) -> Text:
    """On a dimension without any effect.

    Args:
        dimension: The dimension.
        unspecified: Of how many effects it is not said when or where.
    """
    question = _DO_SOME_BELONG if unspecified > 1 else _HAS_ANYONE_LOOKED
    question = _DOES_ONE_BELONG if unspecified == 1 else question
    fact = _NOBODY_LOOKED[dimension]
    nl, en = (fact.get(lang) + question.get(lang).format(unspecified) for lang in _LANGUAGES)
    return Text(nl, en)


def one_sided(sign: Sentiment, count: int, theme: Text | None = None) -> Text:
    """On effects that all go one way: of a theme, or of the whole scan."""
    where = {
        lang: _WHOLE.get(lang) if theme is None else _ON_THEME.get(lang).format(_name(theme, lang))
        for lang in _LANGUAGES
    }
    nl, en = (_ONE_SIDED[sign].get(lang).format(where[lang], count) for lang in _LANGUAGES)
    return Text(nl, en)


def passed_on(
    dimension: Dimension, theme: Text, gains: Sequence[Effect], losses: Sequence[Effect]
) -> Text:
    """On a theme that gains here and now, and loses later or elsewhere."""
    parts = {
        lang: (_name(theme, lang), _titles(gains, lang), _titles(losses, lang))
        for lang in _LANGUAGES
    }
    nl, en = (_PASSED_ON[dimension].get(lang).format(*parts[lang]) for lang in _LANGUAGES)
    return Text(nl, en)


def about_effect(kind: FlagKind, effect: Effect) -> Text:
    """On one effect."""
    return Text(*(form.format(_title(effect)) for form in _ABOUT_EFFECT[kind]))


def _title(effect: Effect) -> str:
    """The title of an effect between quotation marks, cut off where it is long."""
    line = clean(effect.title)
    short = line if len(line) <= _LONGEST_TITLE else f"{line[: _LONGEST_TITLE - 1]}…"
    return f"“{short}”"


def _titles(effects: Sequence[Effect], lang: Lang) -> str:
    return listed([_title(effect) for effect in effects], _AND[lang])


def _name(theme: Text, lang: Lang) -> str:
    """The name of a theme as it stands inside a sentence."""
    name = theme.get(lang)
    return name[:1].lower() + name[1:]

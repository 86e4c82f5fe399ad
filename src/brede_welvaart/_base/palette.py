"""The colours of every page, form and picture: blue is favourable, orange is not, grey the rest.

Chosen so that text has a contrast of at least 4.5 and marks of at least 3 with the page below
them (WCAG 2.2), and blue and orange stay apart for readers who do not see red or green.
"""

#: Each colour, as it is by day and by night.
PALETTE: dict[str, tuple[str, str]] = {
    "paper": ("#ffffff", "#12171c"),
    "wash": ("#f4f6f8", "#1b2229"),
    "ink": ("#17202a", "#e9eef2"),
    "soft": ("#4d5a67", "#a7b3bf"),
    "line": ("#d3dae0", "#38434e"),
    "road": ("#2f4b63", "#9dbbd3"),
    "tint": ("#dfe7ee", "#2b3a47"),
    "edge": ("#7c8a97", "#76858f"),
    "favourable": ("#1b6ec2", "#5ea9f0"),
    "favourable-text": ("#0b559f", "#8cc2f7"),
    "unfavourable": ("#d2600a", "#f08c3c"),
    "unfavourable-text": ("#9c4200", "#ffb27a"),
    "link": ("#0b559f", "#8cc2f7"),
    "focus": ("#0b559f", "#ffd166"),
    "fault": ("#b3261e", "#ff9b92"),
    "fault-wash": ("#fdf0ee", "#33201f"),
}


def palette_css() -> str:
    """The colours as CSS, ``var(--ink)`` and so on: dark on a screen that asks for it, else light.

    >>> print(palette_css()[:45])
    :root { color-scheme: light dark; --paper: #f
    """
    day, night = ("; ".join(f"--{name}: {PALETTE[name][of]}" for name in PALETTE) for of in (0, 1))
    return (
        f":root {{ color-scheme: light dark; {day} }}\n"
        f"@media screen and (prefers-color-scheme: dark) {{ :root {{ {night} }} }}\n"
    )

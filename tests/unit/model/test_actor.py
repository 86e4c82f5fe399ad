"""Actors, and how they are involved in a step."""

import datetime as dt

import brede_welvaart as bw

TEXT = bw.Text("Gemeenteraad", "Municipal council")


def test_an_actor_is_editorial_and_in_use_by_default() -> None:
    actor = bw.Actor("gemeenteraad", TEXT)

    assert actor.kind is None
    assert actor.summary is None
    assert actor.status is bw.Status.EDITORIAL
    assert actor.sources == ()
    assert actor.withdrawn is None


def test_the_order_of_the_fields_is_that_of_the_files() -> None:
    actor = bw.Actor("gemeenteraad", TEXT, "bestuur", TEXT, "published", ["a"], "2026-01-31")

    assert actor == bw.Actor(
        id="gemeenteraad",
        name=TEXT,
        kind=bw.ActorKind.BESTUUR,
        summary=TEXT,
        status=bw.Status.PUBLISHED,
        sources=("a",),
        withdrawn=dt.date(2026, 1, 31),
    )


def test_an_involvement_is_an_actor_with_a_role() -> None:
    assert bw.Involvement("gemeenteraad", "decides", TEXT) == bw.Involvement(
        actor="gemeenteraad", role=bw.Role.DECIDES, note=TEXT
    )
    assert bw.Involvement("gemeenteraad", "decides").note is None

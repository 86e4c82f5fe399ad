"""A web app that offers the steps and scores the assessments that are sent to it."""

from typing import Annotated

from fastapi import Body, FastAPI

import brede_welvaart as bw

app = FastAPI()


@app.get("/steps/{number}")
def step(number: int) -> bw.Step:
    """One of the ten steps."""
    return bw.step(number)


@app.post("/score")
def score(assessment: Annotated[bw.Assessment, Body()]) -> bw.Scores:
    """Score an assessment."""
    return bw.score(assessment)


@app.post("/coverage")
def coverage(assessments: list[bw.Assessment]) -> list[float]:
    """How much of each assessment is answered."""
    return [bw.score(assessment).total.coverage for assessment in assessments]

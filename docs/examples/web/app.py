"""A web app that offers the steps and scores the assessments that are sent to it."""

from flask import Flask, Response, jsonify, request

import brede_welvaart as bw

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1_000_000


@app.get("/steps")
def steps() -> Response:
    """The ten steps, a flat row for each."""
    return jsonify(bw.records("steps"))


@app.get("/schema/assessment")
def schema() -> Response:
    """What a form may send."""
    return jsonify(bw.json_schema(bw.Assessment))


@app.post("/score")
def score() -> tuple[Response, int]:
    """Score an assessment; where it is wrong, say every fault and where it is."""
    try:
        assessment = bw.from_json(request.get_data(), bw.Assessment)
    except bw.DataError as error:
        faults = [
            {"pointer": fault.pointer, "code": fault.code, "message": fault.text("nl")}
            for fault in error.faults
        ]
        return jsonify(faults=faults), 422
    scores = bw.score(assessment)
    total = scores.total
    return jsonify(
        total={"low": total.low, "high": total.high, "coverage": total.coverage},
        rows=bw.records(scores),
    ), 200

"""A web app that hands out forms, takes what was filled in, and scores it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from flask import Flask, Response, jsonify, request

import brede_welvaart as bw

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 5_000_000


@app.get("/form/<actor>")
def form(actor: str) -> tuple[str, int]:
    """The page in which somebody fills in the steps on behalf of an actor."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "form.html"
        try:
            bw.write_form(path, [actor], organisation="Voorbeeldgemeente", lang="nl")
        except bw.UnknownIdError as error:
            return str(error), 404
        return path.read_text(encoding="utf-8"), 200


@app.post("/together")
def together() -> tuple[Response, int]:
    """Who took part and what comes out, of all files that people saved: pages, workbooks, CSV."""
    forms, faults = {}, []
    for number, file in enumerate(request.files.getlist("form"), start=1):
        name = f"{number}. {file.filename}"
        try:
            forms[name] = bw.read(file.stream, bw.Assessment)
        except bw.DataError as error:
            faults += [f"{name}, {fault.line('nl')}" for fault in error.faults]
    try:
        collected = bw.collect(forms) if forms else bw.blank()
    except bw.DataError as error:
        faults += [fault.line("nl") for fault in error.faults]
    if faults:
        return jsonify(faults=faults), 422
    texts = bw.participation(collected).text("nl"), bw.score(collected).text("nl")
    return Response("\n\n".join(texts), mimetype="text/plain"), 200


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

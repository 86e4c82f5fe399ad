"""A real browser for tests of what is filled in there; they are skipped where there is none."""

import base64
import json
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Self

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_browser = pytest.mark.skipif(
    CHROMIUM is None or find_spec("playwright") is None, reason="there is no browser here"
)


@contextmanager
def browsing() -> Iterator[Any]:
    """A browser that can be asked for pages."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


#: Opens files one after the other, and says of each whether the page took it.
_OPEN_ALL = """async (files) => {
  const [input, message, faults] = ["file", "message", "faults"].map((id) =>
    document.getElementById(id));
  const taken = [];
  for (const file of files) {
    message.hidden = faults.hidden = true;
    const bytes = Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0));
    const chosen = new DataTransfer();
    chosen.items.add(new File([bytes], "f.json"));
    input.files = chosen.files;
    input.dispatchEvent(new Event("change"));
    while (message.hidden && faults.hidden) await new Promise((done) => setTimeout(done));
    taken.push(faults.hidden);
  }
  return taken;
}"""
#: Types texts in a field one after the other, and saves: what stands in the field, what is saved.
_TYPE_ALL = """async ([selector, texts]) => {
  const input = document.querySelector(selector);
  const found = [];
  let blob;
  URL.createObjectURL = (given) => ((blob = given), "#");
  HTMLAnchorElement.prototype.click = () => {};
  for (const text of texts) {
    blob = null;
    input.value = text;
    input.dispatchEvent(new Event("input"));
    document.querySelector(".save").click();
    found.push([input.value, blob && (await blob.text())]);
  }
  return found;
}"""


class Filled:
    """A form in a browser, as who fills it in has it before them."""

    def __init__(self, browser: Any, file: Path, **how: Any) -> None:
        how = {"viewport": {"width": 1280, "height": 900}, "reduced_motion": "reduce"} | how
        self.context = browser.new_context(**how)
        self.page = self.context.new_page()
        self.errors: list[str] = []
        self.asked: list[str] = []
        self.downloads: list[Any] = []
        self.page.on("download", lambda found: self.downloads.extend([found]))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text))
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.goto(file.as_uri())

    def __getattr__(self, name: str) -> Any:
        return getattr(self.page, name)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()
        assert self.errors == []

    def choose(self, box: str, label: str) -> None:
        """Click the card in a box with this label."""
        self.page.locator(box).locator(".card label").get_by_text(label, exact=True).click()

    def save(self) -> bytes | None:
        """What is saved; None where the page refuses to save."""
        before = len(self.downloads)
        self._hide()
        self.page.locator(".bar .save").click()
        if self._is_refused():
            return None
        while len(self.downloads) == before:
            self.page.wait_for_timeout(5)
        return Path(self.downloads[-1].path()).read_bytes()

    def _hide(self) -> None:
        """Hide what the page said before."""
        hide = "for (const id of ['message', 'faults']) document.getElementById(id).hidden = true"
        self.page.evaluate(hide)

    def _is_refused(self) -> bool:
        """Whether the page lists faults, once it has said something."""
        self.page.locator("#message:visible, #faults:visible").wait_for()
        return bool(self.page.locator("#faults").is_visible())

    def saved(self) -> Any:
        """What is saved, as plain values."""
        content = self.save()
        assert content is not None, self.faults()
        return json.loads(content)

    def open(self, content: bytes) -> bool:
        """Open a file; whether the page takes it."""
        self._hide()
        file = {"name": "f.json", "mimeType": "application/json", "buffer": content}
        self.page.set_input_files("#file", file)
        return not self._is_refused()

    def faults(self) -> list[str]:
        """The lines of the list of faults."""
        return self.page.locator("#faults li").all_inner_texts()

    def open_all(self, files: Iterable[bytes]) -> list[bool]:
        """Open files one after the other, all in the page; of each whether it takes it."""
        coded = [base64.b64encode(content).decode() for content in files]
        taken: list[bool] = self.page.evaluate(_OPEN_ALL, coded)
        return taken

    def type_all(self, field: str, texts: Iterable[str]) -> list[tuple[str, str | None]]:
        """Type texts in a field one after the other: what then stands there, and what is saved."""
        return [tuple(one) for one in self.page.evaluate(_TYPE_ALL, [field, [*texts]])]


#: What axe finds, each with where.
_AXE = (
    "axe.run(document).then(found => found.violations.map(one => one.id + ' '"
    " + one.nodes.map(node => node.target).join(', ')))"
)


def violations(page: Filled) -> list[str]:
    """What keeps people out of a page, by axe-core."""
    package = pytest.importorskip("axe_playwright_python")
    page.evaluate((Path(package.__file__).parent / "axe.min.js").read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_AXE)
    return found

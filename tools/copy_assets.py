"""Copies what the reader in the browser needs of other projects from web-assets/node_modules into the package."""

import shutil
from pathlib import Path

from outlines import write_outlines

ROOT = Path(__file__).parent.parent
FROM = ROOT / "web-assets" / "node_modules"
TO = ROOT / "src" / "tawatur" / "web" / "assets"
# By npm package; a licence is copied beside under the name of its package.
FILES = {
    "@fontsource/ibm-plex-sans-arabic": [
        "files/ibm-plex-sans-arabic-arabic-400-normal.woff2",
        "files/ibm-plex-sans-arabic-latin-400-normal.woff2",
    ],
    "@fontsource/noto-naskh-arabic": [
        "files/noto-naskh-arabic-arabic-400-normal.woff2",
        "files/noto-naskh-arabic-latin-400-normal.woff2",
    ],
    "cytoscape": ["dist/cytoscape.esm.min.mjs"],
    "leaflet": ["dist/leaflet-src.esm.js", "dist/leaflet.css"],
    "world-atlas": [],
}


def copy() -> None:
    """Make the folder anew."""
    shutil.rmtree(TO, ignore_errors=True)
    TO.mkdir()
    for package, files in FILES.items():
        for file in files:
            shutil.copy(FROM / package / file, TO)
        shutil.copy(FROM / package / "LICENSE", TO / f"{package.rpartition('/')[2]}.LICENSE")
    codes = FROM / "i18n-iso-countries" / "codes.json"
    write_outlines(FROM / "world-atlas" / "countries-50m.json", codes, TO / "outlines.geojson")


if __name__ == "__main__":
    copy()

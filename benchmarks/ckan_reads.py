"""What CKAN makes of a publication's dcat.ttl: run in an environment of its own, without a database.

python3.12 -m venv /tmp/ckan && /tmp/ckan/bin/pip install 'ckan[requirements]==2.12.0' 'ckanext-dcat==2.4.4'
/tmp/ckan/bin/python benchmarks/ckan_reads.py site/dcat.ttl
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

WANTED = "title notes tags license_id url".split()
EXTRAS = "publisher_name contact_name contact_email language theme frequency spatial_uri temporal_start issued modified"
OF_A_RESOURCE = "url format mimetype size hash".split()


def main() -> None:
    """Print the dataset, and name what is missing; status 1 if anything is."""
    from ckan.common import config  # noqa: PLC0415 - only in CKAN's own environment
    from ckanext.dcat.processors import RDFParser  # noqa: PLC0415

    config["ckan.locale_default"] = "id"
    parser = RDFParser(profiles=["euro_dcat_ap_3"])
    parser.parse(Path(sys.argv[1]).read_text(encoding="utf-8"), _format="turtle")
    datasets = list(parser.datasets())
    print(json.dumps(datasets, indent=1, ensure_ascii=False))
    (dataset,) = datasets
    extras = {extra["key"]: extra["value"] for extra in dataset["extras"]}
    gone = [name for name in WANTED if not dataset.get(name)]
    gone += [name for name in EXTRAS.split() if not (extras.get(name) or dataset.get(name))]
    gone += [f"{r.get('name')}: {name}" for r in dataset["resources"] for name in OF_A_RESOURCE if not r.get(name)]
    print(f"{len(datasets)} dataset, {len(dataset['resources'])} resources, missing: {', '.join(gone) or 'nothing'}")
    sys.exit(bool(gone))


if __name__ == "__main__":
    main()

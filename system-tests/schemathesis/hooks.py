"""What Schemathesis should not make up: cursors are opaque, and only one that an earlier page gave means anything."""

import schemathesis


@schemathesis.hook
def before_call(context, case, kwargs):
    if case.query:
        case.query.pop("cursor", None)

"""What Schemathesis should not make up: cursors are opaque, and only one that an earlier page gave means anything."""

import schemathesis


@schemathesis.hook
def map_query(context, query):
    return {name: value for name, value in query.items() if name != "cursor"} if query else query

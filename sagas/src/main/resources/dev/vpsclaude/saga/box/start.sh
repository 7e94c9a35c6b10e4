#!/bin/sh
# Sets up the box as its owner configured it, then becomes code-server. It may run any number of times on the same volumes.
# A box whose configuration cannot be applied does not start: it would run without the rules that its owner wants.
set -eu
# Before what the person in the box has installed.
if ! PATH="/usr/local/bin:$PATH" node "${VPSCLAUDE_CONFIGURE:-/usr/local/lib/vpsclaude/configure.mjs}"; then
  echo "vpsclaude-start: the configuration could not be applied, so code-server is not started." >&2
  exit 1
fi
# What lets the MCP servers in elsewhere is all of ours that programs in the box are to see.
for part in $(env | sed -n '/^VPSCLAUDE_MCP_/d; s/^\(VPSCLAUDE_[A-Z0-9_]*\)=.*/\1/p'); do unset "$part"; done
exec /usr/bin/entrypoint.sh "$@"

#!/bin/sh
# Sets up the box as its owner configured it, then becomes code-server. It may run any number of times on the same
# volumes: what it owns it replaces, what the person in the box owns it merges with or leaves alone.
set -eu
config="${CLAUDE_CONFIG_DIR:-$HOME/.claude}"
state="$config/.claude.json"
settled='.hasCompletedOnboarding = true | .projects["/workspace"].hasTrustDialogAccepted = true'
bundle=$(mktemp)
merged=$(mktemp)
trap 'rm -f "$bundle" "$merged"' EXIT

printf '%s' "${VPSCLAUDE_BUNDLE:-}" | base64 -d 2>/dev/null | gzip -dc > "$bundle" 2>/dev/null || printf '{}' > "$bundle"
unset VPSCLAUDE_BUNDLE
mkdir -p "$config"

jq '.settings // {}' "$bundle" > "$merged" && cat "$merged" > "$config/settings.json"

# A state file that Claude Code or we cannot read would stop every claude command, or the box: it is kept aside.
[ -s "$state" ] || printf '{}' > "$state"
if ! jq -s "if length == 1 then .[0] else error(\"not one value\") end | $settled" "$state" > "$merged" 2>/dev/null; then
  mv "$state" "$state.broken"
  jq -n "$settled" > "$merged"
fi
cat "$merged" > "$state"

rm -f "$bundle" "$merged"
exec /usr/bin/entrypoint.sh "$@"

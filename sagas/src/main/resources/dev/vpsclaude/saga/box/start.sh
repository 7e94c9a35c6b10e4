#!/bin/sh
# Sets up the box as its owner configured it, then becomes code-server. It may run any number of times on the same
# volumes: what it owns it replaces, what the person in the box owns it merges with or leaves alone.
set -eu
config="${CLAUDE_CONFIG_DIR:-$HOME/.claude}"
state="$config/.claude.json"
bundle=$(mktemp)
merged=$(mktemp)
trap 'rm -f "$bundle" "$merged"' EXIT

printf '%s' "${VPSCLAUDE_BUNDLE:-}" | base64 -d 2>/dev/null | gzip -dc > "$bundle" 2>/dev/null || printf '{}' > "$bundle"
unset VPSCLAUDE_BUNDLE
mkdir -p "$config"

jq '.settings // {}' "$bundle" > "$merged" && cat "$merged" > "$config/settings.json"

# A broken state file would stop every claude command: it is kept aside and a new one begun.
if [ -s "$state" ] && ! jq -e 'type == "object"' "$state" >/dev/null 2>&1; then
  mv "$state" "$state.broken"
fi
[ -s "$state" ] || printf '{}' > "$state"
jq '.hasCompletedOnboarding = true | .projects["/workspace"].hasTrustDialogAccepted = true' "$state" > "$merged"
cat "$merged" > "$state"

rm -f "$bundle" "$merged"
exec /usr/bin/entrypoint.sh "$@"

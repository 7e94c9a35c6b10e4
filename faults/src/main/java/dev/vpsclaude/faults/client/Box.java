package dev.vpsclaude.faults.client;

/** An environment of an owner. */
public record Box(Owner owner, String id) {

    public String path() {
        return "/api/v1/environments/" + id;
    }

    /** What its owner is told; nothing while the platform does not reply. */
    public String status() {
        Reply reply = owner.get(0, path() + "/status");
        return reply.good() ? reply.text("status") : "";
    }

    public Reply deploy() {
        return ask(0, "deploy");
    }

    /** Asks one of the nodes. */
    public Reply ask(int node, String wish) {
        return owner.post(node, path() + "/" + wish, "{}");
    }

    public Reply delete() {
        return owner.delete(0, path());
    }

    public Reply rename(String name) {
        return owner.patch(0, path(), "{\"name\":\"%s\"}".formatted(name));
    }
}

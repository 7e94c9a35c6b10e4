package dev.vpsclaude.faults.client;

/** An environment of an owner. */
public record Box(Owner owner, String id) {

    public String path() {
        return "/api/v1/environments/" + id;
    }

    public String status() {
        return owner.get(0, path() + "/status").text("status");
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

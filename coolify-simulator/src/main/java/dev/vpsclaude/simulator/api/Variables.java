package dev.vpsclaude.simulator.api;

import dev.vpsclaude.simulator.http.Answer;
import dev.vpsclaude.simulator.http.Call;
import dev.vpsclaude.simulator.http.Json;
import dev.vpsclaude.simulator.http.Problems;
import dev.vpsclaude.simulator.http.Refused;
import dev.vpsclaude.simulator.model.Coolify;
import dev.vpsclaude.simulator.model.PublicId;
import dev.vpsclaude.simulator.model.Variable;
import dev.vpsclaude.simulator.model.VariableFlags;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Environment variables of an application (contract section 5). They act at the next deployment. */
final class Variables {

    private final Coolify coolify;

    Variables(Coolify coolify) {
        this.coolify = coolify;
    }

    Answer list(Call call) {
        String application = existing(call.applicationUuid());
        ArrayNode list = Json.array();
        coolify.variables
                .where(variable -> variable.applicationUuid().equals(application))
                .forEach(variable -> list.add(VariableJson.of(variable, call.seesSensitive())));
        return Answer.ok(list);
    }

    /** The only writing call that takes a body of any content type. */
    Answer create(Call call) {
        String application = existing(call.variable("uuid"));
        SentVariable sent = new SentVariable(call.lenientJson()).checkedStrictly();
        if (find(application, sent).isPresent()) {
            return Answer.message(409, "Environment variable already exists. Use PATCH request to update it.");
        }
        return Answer.json(
                201, Json.object().put("uuid", stored(application, sent).uuid()));
    }

    Answer update(Call call) {
        ObjectNode body = call.json();
        String application = existing(call.variable("uuid"));
        SentVariable sent = new SentVariable(body).checkedStrictly();
        Variable found = find(application, sent)
                .orElseThrow(() -> new Refused(Problems.notFound("Environment variable not found.")));
        refuseNulledFlag(call, sent, found.flags());
        return Answer.json(201, VariableJson.of(changed(found, sent), call.seesSensitive()));
    }

    /** Row by row and without a transaction: what came before a refused row stays (contract 5.4). */
    Answer upsertAll(Call call) {
        ObjectNode body = call.json();
        String application = existing(call.variable("uuid"));
        if (body.path("data").isEmpty()) {
            throw new Refused(Answer.message(400, "Bulk data is required."));
        }
        ArrayNode list = Json.array();
        for (JsonNode item : body.path("data")) {
            SentVariable sent = new SentVariable(item instanceof ObjectNode row ? row : Json.object()).checked();
            Variable row = find(application, sent)
                    .map(found -> changed(found, sent))
                    .orElseGet(() -> stored(application, sent));
            list.add(VariableJson.of(row, call.seesSensitive()));
        }
        return Answer.json(201, list);
    }

    /** The preview twin stays behind. */
    Answer delete(Call call) {
        String application = existing(call.variable("uuid"));
        Variable found = coolify.variables
                .find(call.variable("env_uuid"))
                .filter(variable -> variable.applicationUuid().equals(application))
                .orElseThrow(() -> new Refused(Problems.notFound("Environment variable not found.")));
        coolify.variables.remove(found.uuid());
        return Answer.message(200, "Environment variable deleted.");
    }

    private Variable stored(String application, SentVariable sent) {
        Variable variable = coolify.variables.put(new Variable(
                PublicId.next(),
                application,
                sent.key(),
                sent.value().orElse(null),
                sent.flagsOfNew(),
                sent.comment().orElse(null),
                coolify.now(),
                coolify.now()));
        if (!sent.preview() && find(application, variable.key(), true).isEmpty()) {
            coolify.variables.put(variable.previewTwin());
        }
        return variable;
    }

    private Variable changed(Variable found, SentVariable sent) {
        return coolify.variables.put(found.with(
                sent.value().orElse(null),
                sent.flagsInsteadOf(found.flags()),
                sent.has("comment") ? sent.comment().orElse(null) : found.comment(),
                coolify.now()));
    }

    /** Left out where it was true, a flag becomes null, and the column does not take that (contract 5.4). */
    private static void refuseNulledFlag(Call call, SentVariable sent, VariableFlags stored) {
        boolean multilineLost = stored.multiline() && !sent.has("is_multiline");
        boolean shownOnceLost = stored.shownOnce() && !sent.has("is_shown_once");
        if (multilineLost || shownOnceLost) {
            throw new Refused(Problems.serverError(call.request()));
        }
    }

    private Optional<Variable> find(String application, SentVariable sent) {
        return find(application, sent.key(), sent.preview());
    }

    private Optional<Variable> find(String application, String key, boolean preview) {
        return coolify.variables.first(variable -> variable.isFor(application, key, preview));
    }

    private String existing(String application) {
        return coolify.applications
                .find(application)
                .orElseThrow(() -> new Refused(Problems.notFound("Application not found")))
                .uuid();
    }
}

package dev.vpsclaude.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.vpsclaude.messages.environment.Footprint;

/** What the kinds of {@link Footprint} are called where they are stored. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Footprint.Nothing.class, name = "nothing"),
    @JsonSubTypes.Type(value = Footprint.Untried.class, name = "untried"),
    @JsonSubTypes.Type(value = Footprint.Proven.class, name = "proven")
})
interface FootprintNames {}

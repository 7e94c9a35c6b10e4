package dev.vpsclaude.messages;

/** The sizes that the platform accepts: the plan's FIELD_LIMITS and API_LIMITS, and those the plan left open. */
public enum Limit {
    /** Characters (code points) of an environment's name. */
    ENVIRONMENT_NAME(100),
    /** Characters of a subdomain: a DNS label, RFC 1035 section 2.3.4. */
    SUBDOMAIN(63),
    /** Characters of a SKILL.md name. */
    SKILL_NAME(64),
    /** Characters of a SKILL.md description. */
    SKILL_DESCRIPTION(1024),
    /**
     * Bytes of a SKILL.md below its front matter. With as many for further files a skill that cannot be compressed is
     * 87,400 letters of base64, and fits alone into the 95,000 that all variables of a box may have.
     */
    SKILL_CONTENT_BYTES(32_768),
    /** Bytes of all further files of a skill together. */
    SKILL_FILES_BYTES(32_768),
    /** Further files of a skill. */
    SKILL_FILES(20),
    /** Characters of an MCP server's name. */
    MCP_SERVER_NAME(100),
    /** Arguments of a program that is an MCP server. */
    MCP_ARGUMENTS(20),
    /** Headers that are sent to an MCP server. */
    MCP_HEADERS(10),
    /** Bytes of the name and the value of all variables of a box: Coolify passes their file as one argument of a remote command. */
    BOX_VARIABLES_BYTES(95_000),
    /** Characters of a person's name. */
    PERSON_NAME(100),
    /** Characters of an administrator's reason. */
    REASON(500),
    /** Characters of the name that a person gives to a token. */
    TOKEN_NAME(100),
    /** Webhooks of one owner. */
    WEBHOOKS_PER_USER(5),
    /** Environments of one owner, unless an administrator allows more. */
    ENVIRONMENTS_PER_USER(10),
    /** Skills of one owner, unless an administrator allows more. */
    SKILLS_PER_USER(50),
    /** MCP servers of one owner, unless an administrator allows more. */
    MCP_SERVERS_PER_USER(20),
    /** Entries in each list of a spec. */
    SPEC_LIST(100),
    /** Variables of one environment. */
    VARIABLES(50),
    /** Characters of a variable's value. */
    VARIABLE_VALUE(4096),
    /** Bytes of a generated Dockerfile: Coolify passes it as one argument of a remote command. */
    DOCKERFILE_BYTES(90_000);

    private final int max;

    Limit(int max) {
        this.max = max;
    }

    /** The largest accepted size. */
    public int max() {
        return max;
    }
}

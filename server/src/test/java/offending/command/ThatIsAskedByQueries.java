package offending.command;

public final class ThatIsAskedByQueries {}

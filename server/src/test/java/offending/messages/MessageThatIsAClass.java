package offending.messages;

public final class MessageThatIsAClass {}

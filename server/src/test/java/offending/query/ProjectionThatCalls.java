package offending.query;

import java.net.http.HttpClient;
import offending.command.ThatIsAskedByQueries;

public final class ProjectionThatCalls {
    HttpClient client = HttpClient.newHttpClient();
    ThatIsAskedByQueries asked = new ThatIsAskedByQueries();
}

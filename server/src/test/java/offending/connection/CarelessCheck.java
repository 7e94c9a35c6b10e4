package offending.connection;

import java.io.IOException;
import java.net.Socket;
import java.sql.DriverManager;
import java.sql.SQLException;

public final class CarelessCheck {

    void anywhere(String host) throws IOException {
        new Socket(host, 5432).close();
    }

    void withWhateverItSays(String url) throws SQLException {
        DriverManager.getConnection(url).close();
    }
}

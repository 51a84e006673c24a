package cn.suyuanban.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;

/**
 * Refuses a database that another version of the engine made, before anything is written.
 *
 * <p>The engine itself only creates tables that are missing; it would run on a foreign schema until some statement fails.
 */
final class SchemaVersion {

    private static final String LATEST = "select VERSION_ from ACT_GE_SCHEMA_LOG order by TIMESTAMP_ desc, ID_ desc";

    private SchemaVersion() {}

    /** @throws ForeignDatabaseException if the schema's version is not this engine's */
    static void require(DataSource database) {
        try (Connection connection = database.getConnection()) {
            String found = hasSchema(connection) ? version(connection) : null;
            if (found != null && !minor(found).equals(minor(ProductPropertiesUtil.getProductVersion()))) {
                throw new ForeignDatabaseException(found, ProductPropertiesUtil.getProductVersion());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("database-unreadable: 无法读取数据库版本", e);
        }
    }

    private static boolean hasSchema(Connection connection) throws SQLException {
        String name = connection.getMetaData().storesLowerCaseIdentifiers() ? "act_ge_schema_log" : "ACT_GE_SCHEMA_LOG";
        try (ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
            return tables.next();
        }
    }

    private static String version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LATEST)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** {@code 7.24} of {@code 7.24.0}: patch releases share a schema. */
    private static String minor(String version) {
        String[] parts = version.split("\\.");
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }
}

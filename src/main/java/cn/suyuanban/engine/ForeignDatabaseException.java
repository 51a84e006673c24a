package cn.suyuanban.engine;

/** The database belongs to another version of the engine (code {@code database-version}). */
class ForeignDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForeignDatabaseException(String found, String expected) {
        super("database-version: 数据库由流程引擎 " + found + " 建立，本程序需要 " + expected);
    }
}

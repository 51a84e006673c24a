package cn.suyuanban.material.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Keeps contents of files by id; the database does it, an object store could. */
public interface FileStore {

    /** Stores a content under a new id; what was stored is undone if the transaction is. */
    void put(String id, InputStream content) throws IOException;

    /** Writes a content; nothing if there is none. */
    void writeTo(String id, OutputStream out) throws IOException;

    void delete(String id);
}

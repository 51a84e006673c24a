package cn.suyuanban.material.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps contents in the database, in pieces, so that one piece is all that is ever in memory. */
@Repository
class DatabaseFileStore implements FileStore {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient jdbc;

    DatabaseFileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(String id, InputStream content) throws IOException {
        byte[] piece = content.readNBytes(PIECE);
        for (int no = 0; piece.length > 0; no++) {
            jdbc.sql("insert into material_chunk (material_id, no, content) values (?, ?, ?)")
                    .params(id, no, piece)
                    .update();
            piece = content.readNBytes(PIECE);
        }
    }

    @Override
    public void writeTo(String id, OutputStream out) throws IOException {
        Optional<byte[]> piece = piece(id, 0);
        for (int no = 1; piece.isPresent(); no++) {
            out.write(piece.get());
            piece = piece(id, no);
        }
    }

    @Override
    public void delete(String id) {
        jdbc.sql("delete from material_chunk where material_id = ?").param(id).update();
    }

    private Optional<byte[]> piece(String id, int no) {
        return jdbc.sql("select content from material_chunk where material_id = ? and no = ?")
                .params(id, no)
                .query(byte[].class)
                .optional();
    }
}

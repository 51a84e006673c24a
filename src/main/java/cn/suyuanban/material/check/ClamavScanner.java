package cn.suyuanban.material.check;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Asks clamd by its command INSTREAM: the file goes over the socket, so the scanner needs no access to our disk.
 *
 * <p>Each piece follows its length as four bytes; a length of zero ends the file, and one line comes back.
 */
@Component
class ClamavScanner implements Scanner {

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4096;
    private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

    private final ClamavSettings settings;

    ClamavScanner(ClamavSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean enabled() {
        return settings.enabled();
    }

    @Override
    public Optional<String> scan(Path file) throws IOException {
        int timeout = Math.toIntExact(settings.timeout().toMillis());
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(timeout);
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), timeout);
            send(file, socket);
            return verdict(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
        }
    }

    private static void send(Path file, Socket socket) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PIECE));
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (InputStream content = Files.newInputStream(file)) {
            byte[] piece = content.readNBytes(PIECE);
            while (piece.length > 0) {
                out.writeInt(piece.length);
                out.write(piece);
                piece = content.readNBytes(PIECE);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static Optional<String> verdict(String answer) throws IOException {
        String line = answer.replace("\0", "").strip();
        Matcher found = FOUND.matcher(line);
        if (found.matches()) {
            return Optional.of(found.group(1));
        }
        if (!line.equals("stream: OK")) {
            throw new IOException("clamd: " + line);
        }
        return Optional.empty();
    }
}

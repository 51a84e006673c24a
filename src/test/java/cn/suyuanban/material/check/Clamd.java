package cn.suyuanban.material.check;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks as much of clamd's protocol as INSTREAM needs, and knows one virus. */
class Clamd implements AutoCloseable {

    private static final String COMMAND = "zINSTREAM\0";

    private final ServerSocket server;
    private final String answer;
    private volatile int received;

    /** Answers by what it is sent. */
    Clamd() throws IOException {
        this("by content");
    }

    /** @param answer whatever is sent; null: none, while the connection stays open */
    Clamd(String answer) throws IOException {
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        this.answer = answer;
        Thread thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Bytes of the last file. */
    int received() {
        return received;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                answer(server.accept());
            } catch (IOException e) {
                return;
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        String content = read(new DataInputStream(socket.getInputStream()));
        received = content.length();
        if (answer == null) {
            return;
        }
        try (socket) {
            socket.getOutputStream().write(verdict(content).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private String verdict(String content) {
        if (!answer.equals("by content")) {
            return answer;
        }
        return content.contains("EICAR-STANDARD-ANTIVIRUS-TEST-FILE")
                ? "stream: Eicar-Test-Signature FOUND\0"
                : "stream: OK\0";
    }

    private static String read(DataInputStream in) throws IOException {
        String command = new String(in.readNBytes(COMMAND.length()), StandardCharsets.US_ASCII);
        if (!command.equals(COMMAND)) {
            throw new IOException("UNKNOWN COMMAND " + command);
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            content.write(in.readNBytes(length));
        }
        return content.toString(StandardCharsets.ISO_8859_1);
    }
}

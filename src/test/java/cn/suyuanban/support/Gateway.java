package cn.suyuanban.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A real HTTP receiver of notices that answers what a test wants. */
public class Gateway {

    public final List<Received> received = new CopyOnWriteArrayList<>();

    private final HttpServer server;
    private volatile int status = 200;

    public Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/notices?key=gateway-key";
    }

    public void answersWith(int status) {
        this.status = status;
    }

    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        received.add(new Received(
                exchange.getRequestHeaders().getFirst("X-Suyuanban-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Suyuanban-Signature"),
                body));
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** One request as it came in. */
    public record Received(String timestamp, String signature, String body) {

        /** Whether the signature fits, computed as docs/operations.md tells receivers to. */
        public boolean signedWith(String secret) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                byte[] code = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
                return signature.equals("sha256=" + HexFormat.of().formatHex(code));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

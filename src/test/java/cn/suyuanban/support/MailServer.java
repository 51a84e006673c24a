package cn.suyuanban.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** A real SMTP server that can die and come back on the same port. */
public class MailServer {

    public final int port = freePort();

    private GreenMail server;

    public void start() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    public void stop() {
        server.stop();
    }

    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    /** To whom, as received so far, in the order of the alphabet. */
    public List<String> addresses() {
        return received().stream().map(MailServer::to).sorted().toList();
    }

    public static String to(MimeMessage mail) {
        try {
            return Arrays.toString(mail.getRecipients(RecipientType.TO));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

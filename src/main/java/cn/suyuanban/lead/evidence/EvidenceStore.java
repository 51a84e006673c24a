package cn.suyuanban.lead.evidence;

import cn.suyuanban.lead.seal.SealedJson;
import cn.suyuanban.lead.seal.SealedKind;
import cn.suyuanban.lead.seal.SealedPieces;
import cn.suyuanban.lead.seal.SealedRows;
import cn.suyuanban.lead.seal.SealedText;
import cn.suyuanban.material.Arrivals;
import cn.suyuanban.material.Arrivals.Arrival;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals files of leads and opens them; who may is asked by whoever calls. */
@Component
public class EvidenceStore {

    /** H2 holds at most 1 MB in one value. */
    private static final int PIECE = 256 * 1024;

    private final SealedRows sealed;
    private final SealedPieces pieces;
    private final SealedJson json;
    private final Arrivals arrivals;
    private final Clock clock;

    EvidenceStore(SealedRows sealed, SealedPieces pieces, SealedJson json, Arrivals arrivals, Clock clock) {
        this.sealed = sealed;
        this.pieces = pieces;
        this.json = json;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /**
     * Seals files that were found to be in order.
     *
     * @throws cn.suyuanban.material.MaterialRefusedException if the lead has too many; then none is kept
     */
    public void keep(String lead, List<Arrival> files, String by) {
        List<Evidence> present = of(sealed.of(lead));
        long bytes = present.stream().mapToLong(Evidence::size).sum();
        int count = present.size();
        for (Arrival file : files) {
            bytes += file.size();
            arrivals.requireRoom(count++, bytes);
            keep(lead, file, by);
        }
    }

    /** The files among what is sealed about a lead. */
    public List<Evidence> of(List<SealedText> texts) {
        return texts.stream()
                .filter(text -> text.kind() == SealedKind.FILE)
                .map(text -> json.read(text.text(), Evidence.class))
                .toList();
    }

    /** @throws IllegalStateException if pieces are missing at the end; what was written is of no use then */
    public void writeTo(String lead, Evidence file, OutputStream out) throws IOException {
        long written = 0;
        Optional<byte[]> piece = pieces.find(lead, file.id(), 0);
        for (int no = 1; piece.isPresent(); no++) {
            out.write(piece.get());
            written += piece.get().length;
            piece = pieces.find(lead, file.id(), no);
        }
        if (written != file.size()) {
            throw new IllegalStateException("lead-file-incomplete");
        }
    }

    private void keep(String lead, Arrival arrival, String by) {
        Instant now = clock.instant();
        Evidence file = new Evidence(
                UUID.randomUUID().toString(), arrival.fileName(), arrival.mediaType(), arrival.size(), now, by);
        sealed.add(lead, new SealedText(SealedKind.FILE, json.write(file), now, by));
        try (InputStream content = Files.newInputStream(arrival.content())) {
            byte[] piece = content.readNBytes(PIECE);
            for (int no = 0; piece.length > 0; no++) {
                pieces.add(lead, file.id(), no, piece);
                piece = content.readNBytes(PIECE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

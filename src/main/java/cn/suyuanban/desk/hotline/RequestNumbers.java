package cn.suyuanban.desk.hotline;

import cn.suyuanban.hotline.HotlineLedger;
import cn.suyuanban.hotline.Request;
import cn.suyuanban.hotline.desk.HotlineIntake;
import cn.suyuanban.ledger.CaseFiles;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Finds requests by the number people use. */
@Component
class RequestNumbers {

    private final CaseFiles files;
    private final HotlineLedger requests;

    RequestNumbers(CaseFiles files, HotlineLedger requests) {
        this.files = files;
        this.requests = requests;
    }

    /** @throws ResponseStatusException 404 if no request has the number */
    Request find(String number) {
        return files.findByNumber(number)
                .filter(file -> HotlineIntake.SERVICE.equals(file.service()))
                .map(file -> requests.find(file.id()))
                .orElseThrow(RequestNumbers::none);
    }

    static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

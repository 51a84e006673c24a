// The receipt for an applicant who came to the counter: prints a new code, which voids the last one.
import { element, section, text } from './parts.js';
import { isForPeople } from './tab.js';

/** Hands the PDF over as a download: it shows a code and is kept nowhere. */
function save(pdf, number) {
  const link = element('a');
  link.href = URL.createObjectURL(pdf);
  link.download = `收件回执-${number}.pdf`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

/** @param print asks for the PDF @param say tells what came of it */
export function receiptPart(number, print, say) {
  const button = text('button', '打印收件回执', 'btn btn-default btn-sm');
  button.type = 'button';
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      save(await print(), number);
      say('回执已生成，请打印后交给申请人。原来的查询码已作废。');
    } catch (error) {
      say(isForPeople(error) ? error.message : '没有打印成，请检查网络后再试。', true);
    } finally {
      button.disabled = false;
    }
  });
  return section('收件回执', text('p', '申请人到窗口办理或者遗失查询码的，核对身份后打印。回执上是新的查询码，原查询码随即作废。', 'syb-muted'), button);
}

package vn.thanhtri.directive.file;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;

/** The text layer of a PDF, paragraph by paragraph. A page that is a picture refuses the whole file. */
final class PdfText {
    private PdfText() {}

    static String read(byte[] content) {
        try (PDDocument document = Loader.loadPDF(content)) {
            PdfLines lines = new PdfLines();
            lines.getText(document);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                if (!lines.hasWords(page) && hasPicture(document.getPage(page - 1))) {
                    throw new UnreadableDirectiveException(Reason.SCANNED);
                }
            }
            String text = lines.paragraphs();
            if (text.isBlank()) {
                throw new UnreadableDirectiveException(Reason.SCANNED);
            }
            return text;
        } catch (InvalidPasswordException _) {
            throw new UnreadableDirectiveException(Reason.LOCKED);
        } catch (IOException _) {
            throw new UnreadableDirectiveException(Reason.DAMAGED);
        }
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }
}

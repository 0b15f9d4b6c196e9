package vn.thanhtri.directive.file;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException;
import vn.thanhtri.directive.grammar.UnreadableDirectiveException.Reason;

/** The process that reads one PDF: its bytes come in, its text goes out; it ends with why there is none. */
final class PdfReader {
    /** Exit codes begin here, apart from those of the Java runtime itself. */
    private static final int REFUSED = 40;

    private PdfReader() {}

    public static void main(String[] none) throws IOException {
        LogManager.getLogManager().reset();
        try {
            byte[] text = textOf(System.in.readAllBytes()).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
                out.write(text);
            }
        } catch (UnreadableDirectiveException why) {
            System.exit(REFUSED + why.reason().ordinal());
        } catch (RuntimeException | StackOverflowError damaged) {
            System.exit(REFUSED + Reason.DAMAGED.ordinal());
        } catch (OutOfMemoryError much) {
            System.exit(REFUSED + Reason.TOO_COSTLY.ordinal());
        }
    }

    /** Whatever ended it otherwise was too much of something. */
    static Reason reasonOf(int exit) {
        int number = exit - REFUSED;
        return number >= 0 && number < Reason.values().length ? Reason.values()[number] : Reason.TOO_COSTLY;
    }

    /** A page that is a picture refuses the whole file. */
    static String textOf(byte[] content) {
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

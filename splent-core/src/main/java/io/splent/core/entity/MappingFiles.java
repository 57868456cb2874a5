package io.splent.core.entity;

import io.splent.api.ErrorCode;
import io.splent.api.ErrorLocation;
import io.splent.api.SplentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The XML files that Jakarta Persistence looks for beside classes. SPLENT does not read them, but what reads the classes
 * may: a document type could have it fetch files of this machine or grow without end.
 */
final class MappingFiles {

    private static final List<String> NAMES = List.of("META-INF/persistence.xml", "META-INF/orm.xml");

    private MappingFiles() {}

    /** Refuses a place on the class path in which such a file declares a document type. */
    static void requireHarmless(String feature, Path place) throws IOException {
        for (String name : NAMES) {
            if (Files.isDirectory(place)) {
                Path file = place.resolve(name);
                if (Files.isRegularFile(file)) {
                    try (InputStream xml = Files.newInputStream(file)) {
                        requireNoDocumentType(feature, file.toString(), xml);
                    }
                }
            } else {
                requireHarmlessInJar(feature, place, name);
            }
        }
    }

    private static void requireHarmlessInJar(String feature, Path jar, String name) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            JarEntry entry = file.getJarEntry(name);
            if (entry != null) {
                try (InputStream xml = file.getInputStream(entry)) {
                    requireNoDocumentType(feature, jar + "!/" + name, xml);
                }
            }
        }
    }

    private static void requireNoDocumentType(String feature, String shown, InputStream xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(xml);
            while (reader.hasNext() && reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw new SplentException(
                            ErrorCode.XML_REFUSED,
                            "The file declares a document type (DOCTYPE), which is not accepted.",
                            new ErrorLocation(feature, shown, null, null, null, null),
                            "Remove the DOCTYPE and what it defines.");
                }
            }
        } catch (XMLStreamException e) {
            throw new SplentException(
                    ErrorCode.FEATURE_UNREADABLE,
                    "The file is no XML: " + e.getMessage(),
                    new ErrorLocation(feature, shown, null, null, null, null),
                    "Correct the file, or remove it.",
                    e);
        }
    }
}

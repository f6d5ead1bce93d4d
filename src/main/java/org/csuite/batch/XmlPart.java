package org.csuite.batch;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The XML of one part of a workbook, element by element. Names are read without namespaces. */
final class XmlPart implements Closeable {
  private final Unpacked in;
  private final XMLStreamReader xml;

  /**
   * Begins to read; no other file is ever opened for it, and entities are not replaced.
   *
   * @throws Unreadable when it is no XML
   */
  XmlPart(Unpacked in) throws IOException {
    this.in = in;
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      xml = factory.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  /**
   * Goes to the beginning of the next element of that name.
   *
   * @param end where to stop looking: the end of an element of that name; null for the end of all
   * @return false when there is none
   */
  boolean find(String element, String end) throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT && is(element)) {
        return true;
      }
      if (event == XMLStreamConstants.END_DOCUMENT
          || event == XMLStreamConstants.END_ELEMENT && is(end)) {
        return false;
      }
    }
  }

  /**
   * Goes to the beginning of the next element inside another.
   *
   * @return its name; null at the end of the other
   */
  String inside(String parent) throws IOException {
    while (true) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return xml.getLocalName();
      }
      if (event == XMLStreamConstants.END_DOCUMENT
          || event == XMLStreamConstants.END_ELEMENT && is(parent)) {
        return null;
      }
    }
  }

  private boolean is(String element) {
    return xml.getLocalName().equals(element);
  }

  /** An attribute of the element that was found; null when it has none of that name. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The text of the element that was found, and of those inside; how Asian words are read not. */
  String text() throws IOException {
    StringBuilder text = new StringBuilder();
    int depth = 1;
    int readings = 0;
    while (depth > 0) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          readings += is("rPh") ? 1 : 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          readings -= depth > 0 && is("rPh") ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            text.append(readings > 0 ? "" : xml.getText());
        default -> {
          // comments and the like are no text
        }
      }
    }
    return text.toString();
  }

  private int next() throws IOException {
    try {
      return xml.next();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  private IOException damaged(XMLStreamException e) {
    return e.getNestedException() instanceof Unreadable why
        ? why
        : new Unreadable(in.what() + " is a damaged workbook.", e);
  }

  /**
   * A fault in what the part says.
   *
   * @param where in words, after a blank
   */
  Unreadable damaged(String where) {
    return new Unreadable(in.what() + " is a damaged workbook" + where + ".", null);
  }

  /** The row or text that was being read ends here. */
  void piece() {
    in.piece();
  }

  /** How many bytes have been read. */
  long bytes() {
    return in.bytes();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}

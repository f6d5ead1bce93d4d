package org.csuite.check.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.csuite.ShippedBook;
import org.junit.jupiter.api.Test;

/** What a listing of a rule book reads. */
class BookListingTest {
  @Test
  void eachFileOnceHoweverManyRulesStandInIt() {
    List<String> read = new ArrayList<>();
    BookListing listing =
        new BookListing(
            ShippedBook.BOOK,
            file -> {
              read.add(file);
              return ShippedBook.BOOK.drl().get(file).lines().toList();
            });

    assertThat(listing.view().entries()).hasSameSizeAs(ShippedBook.BOOK.rules());
    assertThat(read).doesNotHaveDuplicates().hasSizeLessThan(ShippedBook.BOOK.rules().size());
  }
}

#ifndef COMPARATOR_TEXT_ADDRESS_H_
#define COMPARATOR_TEXT_ADDRESS_H_

namespace crosscheck {

// The end of the Internet address that begins at `begin` and whose first
// letters end at `at` in '.' or ':': "http://…", "www.…", "rahma.com/news".
// Null where there is none. `end` is the end of the text.
const char* AddressEnd(const char* begin, const char* at, const char* end);

// The end of the domain of a mail address behind the '@' at `at`; null where
// there is none.
const char* MailDomainEnd(const char* at, const char* end);

}  // namespace crosscheck

#endif  // COMPARATOR_TEXT_ADDRESS_H_

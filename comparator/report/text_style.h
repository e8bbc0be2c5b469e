#ifndef COMPARATOR_REPORT_TEXT_STYLE_H_
#define COMPARATOR_REPORT_TEXT_STYLE_H_

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "proto/comparison.pb.h"

namespace crosscheck {

// Colours of a terminal, or none. What it is given is free of control
// characters already.
class TextStyle {
 public:
  explicit TextStyle(bool color) : color_(color) {}

  std::string Bold(absl::string_view text) const { return In("1", text); }
  std::string Dim(absl::string_view text) const { return In("2", text); }

  std::string OfSeverity(Severity severity, absl::string_view text) const {
    switch (severity) {
      case SEVERITY_HIGH:
        return In("1;31", text);
      case SEVERITY_MEDIUM:
        return In("1;33", text);
      case SEVERITY_LOW:
        return In("1;36", text);
      default:
        return Dim(text);
    }
  }

  std::string OfSupport(Support support, absl::string_view text) const {
    switch (support) {
      case SUPPORT_CONTESTED:
        return In("31", text);
      case SUPPORT_CORROBORATED:
        return In("32", text);
      case SUPPORT_ECHO:
        return In("33", text);
      default:
        return std::string(text);
    }
  }

 private:
  std::string In(absl::string_view code, absl::string_view text) const {
    if (!color_ || text.empty()) return std::string(text);
    return absl::StrCat("\x1B[", code, "m", text, "\x1B[0m");
  }

  const bool color_;
};

}  // namespace crosscheck

#endif  // COMPARATOR_REPORT_TEXT_STYLE_H_

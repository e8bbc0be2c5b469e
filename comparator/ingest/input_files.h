#ifndef COMPARATOR_INGEST_INPUT_FILES_H_
#define COMPARATOR_INGEST_INPUT_FILES_H_

#include <string>

#include "absl/status/status.h"
#include "absl/types/span.h"
#include "comparator/ingest/document_source.h"

namespace crosscheck {

// Cuts files, folders and standard input ("-") into documents, in order; see
// Ingester::Run(). With `folder_manifests`, documents from a folder with a
// manifest carry it.
//
// NotFound where there is no such file or folder, PermissionDenied where it
// must not be read, InvalidArgument for a broken manifest. A file inside a
// folder that cannot be opened is an Unreadable.
absl::Status ReadInputs(absl::Span<const std::string> inputs,
                        bool folder_manifests, const SourceLimits& limits,
                        DocumentSink* sink);

}  // namespace crosscheck

#endif  // COMPARATOR_INGEST_INPUT_FILES_H_

// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "scaffolder/run.h"
#include "scaffolder/secrets.h"
#include "scaffolder/steptexts.h"

namespace cairn {

/// Works out the `output` of a template into the record of a run that came to its end: links, texts and
/// further values. Fails with the first fault of an expression in it.
Result<void> renderOutput(const ScaffolderTemplate &path, const StepTexts &texts, const StepScope &scope,
                          const SecretKeeper &secrets, RunRecord &record);

} // namespace cairn

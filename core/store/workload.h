// SPDX-FileCopyrightText: The Cairn authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace cairn {

/// What makes pods in Kubernetes, as far as a pod's name tells.
enum class WorkloadKind { Deployment, StatefulSet, DaemonSet, CronJob, Job };

struct Workload {
    WorkloadKind kind = WorkloadKind::Deployment;
    QString name;

    friend bool operator==(const Workload &, const Workload &) = default;
};

/// The workloads that a pod of this name may belong to, the likeliest first; none where the name has no
/// ending that Kubernetes gives. `payment-service-7d9f8b6c4-x2x9z` is of the deployment payment-service, and
/// might be of a daemon set called payment-service-7d9f8b6c4.
std::vector<Workload> workloadsOfPod(QStringView pod);

} // namespace cairn

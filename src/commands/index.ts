import { accountLend } from "./account/lend.ts";
import { accountLink } from "./account/link.ts";
import { accountLogin } from "./account/login.ts";
import { accountLogout } from "./account/logout.ts";
import { accountShow } from "./account/show.ts";
import { accountUnlink } from "./account/unlink.ts";
import { auditShow } from "./audit/show.ts";
import { budgetSet } from "./budget/set.ts";
import { budgetShow } from "./budget/show.ts";
import { campaignCopy } from "./campaign/copy.ts";
import { campaignCreate } from "./campaign/create.ts";
import { campaignDelete } from "./campaign/delete.ts";
import { campaignDetails } from "./campaign/details.ts";
import { campaignEstimate } from "./campaign/estimate.ts";
import { campaignList } from "./campaign/list.ts";
import { campaignProgress } from "./campaign/progress.ts";
import { campaignReport } from "./campaign/report.ts";
import { campaignRerun } from "./campaign/rerun.ts";
import { campaignReschedule } from "./campaign/reschedule.ts";
import { campaignStart } from "./campaign/start.ts";
import { campaignStop } from "./campaign/stop.ts";
import { campaignUnschedule } from "./campaign/unschedule.ts";
import { campaignUpdate } from "./campaign/update.ts";
import { cancel } from "./cancel.ts";
import type { AnyCommand } from "./command.ts";
import { confirm } from "./confirm.ts";
import { contactsAdd } from "./contacts/add.ts";
import { contactsEdit } from "./contacts/edit.ts";
import { contactsList } from "./contacts/list.ts";
import { contactsRemove } from "./contacts/remove.ts";
import { contactsReveal } from "./contacts/reveal.ts";
import { contactsShow } from "./contacts/show.ts";
import { contactsTemplate } from "./contacts/template.ts";
import { help } from "./help.ts";
import { linesAvailable } from "./lines/available.ts";
import { linesBuy } from "./lines/buy.ts";
import { linesOwned } from "./lines/owned.ts";
import { linesRelease } from "./lines/release.ts";
import { messageDelete } from "./message/delete.ts";
import { messageList } from "./message/list.ts";
import { messageSave } from "./message/save.ts";
import { notifyDigest } from "./notify/digest.ts";
import { notifyList } from "./notify/list.ts";
import { notifyMute } from "./notify/mute.ts";
import { notifyOff } from "./notify/off.ts";
import { notifyOn } from "./notify/on.ts";
import { notifyUnmute } from "./notify/unmute.ts";
import { otpHistory } from "./otp/history.ts";
import { otpResend } from "./otp/resend.ts";
import { otpSend } from "./otp/send.ts";
import { otpVerify } from "./otp/verify.ts";
import { settingsLanguage } from "./settings/language.ts";
import { settingsTimezone } from "./settings/timezone.ts";
import { systemDoctor } from "./system/doctor.ts";
import { teamInvite } from "./team/invite.ts";
import { teamJoin } from "./team/join.ts";
import { teamLeave } from "./team/leave.ts";
import { teamRemove } from "./team/remove.ts";
import { teamRole } from "./team/role.ts";
import { teamSettings } from "./team/settings.ts";
import { teamShow } from "./team/show.ts";
import { unknown } from "./unknown.ts";
import { usageShow } from "./usage/show.ts";
import { voiceList } from "./voice/list.ts";
import { voiceTest } from "./voice/test.ts";

/** Every command there is: one line each. */
export const commands = [
  otpSend,
  otpResend,
  otpVerify,
  otpHistory,
  campaignList,
  campaignCreate,
  campaignCopy,
  campaignUpdate,
  campaignDelete,
  campaignDetails,
  campaignEstimate,
  campaignStart,
  campaignRerun,
  campaignReschedule,
  campaignUnschedule,
  campaignStop,
  campaignProgress,
  campaignReport,
  contactsList,
  contactsAdd,
  contactsShow,
  contactsEdit,
  contactsRemove,
  contactsReveal,
  contactsTemplate,
  linesOwned,
  linesAvailable,
  linesBuy,
  linesRelease,
  voiceTest,
  voiceList,
  messageSave,
  messageList,
  messageDelete,
  accountLogin,
  accountLogout,
  accountShow,
  accountLink,
  accountUnlink,
  accountLend,
  usageShow,
  notifyOn,
  notifyOff,
  notifyList,
  notifyMute,
  notifyUnmute,
  notifyDigest,
  teamShow,
  teamInvite,
  teamJoin,
  teamLeave,
  teamRole,
  teamRemove,
  teamSettings,
  budgetShow,
  budgetSet,
  auditShow,
  settingsLanguage,
  settingsTimezone,
  systemDoctor,
  help,
  confirm,
  cancel,
  unknown,
] as const;

const byIntent: ReadonlyMap<string, AnyCommand> = new Map(commands.map((command) => [command.intent, command]));

/** The command of an intent; undefined for one of another release. */
export function findCommand(intent: string): AnyCommand | undefined {
  return byIntent.get(intent);
}

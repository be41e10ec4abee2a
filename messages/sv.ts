import accessibility from './sv/accessibility.json';
import areas from './sv/areas.json';
import auditLog from './sv/auditLog.json';
import barrierReports from './sv/barrierReports.json';
import board from './sv/board.json';
import caseFile from './sv/caseFile.json';
import colleagues from './sv/colleagues.json';
import commitment from './sv/commitment.json';
import commitments from './sv/commitments.json';
import conference from './sv/conference.json';
import consultation from './sv/consultation.json';
import consultations from './sv/consultations.json';
import desk from './sv/desk.json';
import dispatches from './sv/dispatches.json';
import errors from './sv/errors.json';
import facilitation from './sv/facilitation.json';
import figures from './sv/figures.json';
import form from './sv/form.json';
import input from './sv/input.json';
import invitation from './sv/invitation.json';
import invitations from './sv/invitations.json';
import mailings from './sv/mailings.json';
import mailProblems from './sv/mailProblems.json';
import mailTemplates from './sv/mailTemplates.json';
import meetingRecord from './sv/meetingRecord.json';
import meetingScreen from './sv/meetingScreen.json';
import myPages from './sv/myPages.json';
import needs from './sv/needs.json';
import organisations from './sv/organisations.json';
import organiser from './sv/organiser.json';
import outcomes from './sv/outcomes.json';
import ownRegistration from './sv/ownRegistration.json';
import personalData from './sv/personalData.json';
import programme from './sv/programme.json';
import programmeImport from './sv/programmeImport.json';
import registration from './sv/registration.json';
import registrations from './sv/registrations.json';
import release from './sv/release.json';
import renewal from './sv/renewal.json';
import reports from './sv/reports.json';
import representative from './sv/representative.json';
import schedule from './sv/schedule.json';
import seminar from './sv/seminar.json';
import seminars from './sv/seminars.json';
import signIn from './sv/signIn.json';
import site from './sv/site.json';
import speaker from './sv/speaker.json';
import speakerPage from './sv/speakerPage.json';
import speakers from './sv/speakers.json';
import start from './sv/start.json';
import today from './sv/today.json';
import tours from './sv/tours.json';
import venues from './sv/venues.json';

/** Every word on the screen in Swedish, one file for each part of the product. */
export default {
  site,
  signIn,
  myPages,
  start,
  conference,
  programme,
  seminar,
  speaker,
  organiser,
  registrations,
  accessibility,
  personalData,
  errors,
  form,
  registration,
  ownRegistration,
  renewal,
  areas,
  tours,
  venues,
  schedule,
  release,
  seminars,
  programmeImport,
  speakers,
  speakerPage,
  desk,
  mailings,
  mailTemplates,
  mailProblems,
  colleagues,
  auditLog,
  barrierReports,
  needs,
  figures,
  today,
  consultations,
  consultation,
  organisations,
  invitations,
  dispatches,
  invitation,
  representative,
  board,
  input,
  facilitation,
  meetingScreen,
  meetingRecord,
  caseFile,
  commitments,
  commitment,
  outcomes,
  reports,
};
